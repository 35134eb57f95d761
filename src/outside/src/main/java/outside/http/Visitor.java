package outside.http;

import java.net.InetSocketAddress;
import java.util.concurrent.locks.Condition;
import outside.Call;

/// A call and the thread that carries it through a [Service], under that service's lock.
final class Visitor {

    /// Signalled when something has changed that the thread may be waiting for.
    final Condition mayGoOn;

    private final Call call;
    private final InetSocketAddress caller;
    private boolean left;

    Visitor(Call call, InetSocketAddress caller, Condition mayGoOn) {
        this.call = call;
        this.caller = caller;
        this.mayGoOn = mayGoOn;
    }

    Call call() {
        return call;
    }

    InetSocketAddress caller() {
        return caller;
    }

    boolean hasLeft() {
        return left;
    }

    void leaves() {
        left = true;
        mayGoOn.signal();
    }
}
