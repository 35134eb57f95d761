package mini.concurrency.deadline;

/// A call was not done in time. It has been cancelled, and all that it was waiting for.
public final class DeadlineExceeded extends Exception {
    private final String call;

    DeadlineExceeded(String call) {
        super(call + " was not done before its deadline");
        this.call = call;
    }

    public String call() {
        return call;
    }
}
