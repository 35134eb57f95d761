package outside.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import outside.Call;
import outside.Ledger;
import outside.ServiceName;

/// The one HTTP server of all services.
///
/// How it works: every request gets a virtual thread; the first part of its path names the
/// service, whose interface turns the request into a [Job], which then passes through the
/// [Service]. `/admin` and `/health` pass through none: they answer while everything hangs.
///
/// Threads: no pool, so that thousands of calls can hang without keeping another from being
/// answered; what limits a service is its capacity alone.
public final class OutsideServer implements AutoCloseable {

    /// Connections that wait to be accepted; the kernel takes its own limit if that is less.
    private static final int BACKLOG = 4096;

    static {
        // Read once, when the JDK's server is loaded. Without the first, an answer of several
        // packets waits 40 ms for the client's delayed acknowledgement; with the usual 200 idle
        // connections and 30 s, the server would close connections that a pool still means to use.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
        System.setProperty("sun.net.httpserver.idleInterval", "600");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Services services;
    private final Ledger ledger = new Ledger();
    private final AdminApi admin;
    private final PaymentApi payment;
    private final ShippingApi shipping = new ShippingApi();
    private final MailApi mail = new MailApi();

    private OutsideServer(HttpServer server, Config config) {
        var ticks = new Ticks();
        this.server = server;
        this.services = new Services(config.settings(), config.seed(), ticks);
        this.admin = new AdminApi(services, ledger);
        this.payment = new PaymentApi(ledger, config.paymentKey(), ticks);
    }

    /// Serves when it returns.
    ///
    /// @param address port 0 takes a free one
    static OutsideServer start(InetSocketAddress address, Config config) throws IOException {
        var outside = new OutsideServer(HttpServer.create(address, BACKLOG), config);
        outside.server.createContext("/", outside::handle);
        outside.server.setExecutor(outside.threads);
        outside.server.start();
        return outside;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    Services services() {
        return services;
    }

    Ledger ledger() {
        return ledger;
    }

    /// At once; whoever waits loses his connection.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Incoming request = Incoming.of(exchange);
            send(exchange, answer(request));
        } catch (InterruptedException _) {
            // The server is being closed: so is the connection.
        }
    }

    private Answer answer(Incoming request) throws InterruptedException {
        if (request.tooLarge()) {
            return Answer.error(413, "a body has at most " + Incoming.BODY_MAX_BYTES + " bytes");
        }
        String first = request.segments().isEmpty() ? "" : request.segments().getFirst();
        return switch (first) {
            case "payment" -> serve(ServiceName.PAYMENT, request, payment::job);
            case "suppliers" -> serve(ServiceName.SUPPLIER, request, SupplierApi::job);
            case "shipping" -> serve(ServiceName.SHIPPING, request, shipping::job);
            case "mail" -> serve(ServiceName.MAIL, request, mail::job);
            case "admin" -> admin(request);
            case "health" -> new Answer(200, Json.object("status", "UP"));
            default -> Answer.notFound(request.path());
        };
    }

    private Answer admin(Incoming request) {
        try {
            return admin.answer(request);
        } catch (Invalid e) {
            return e.answer();
        }
    }

    private Answer serve(ServiceName name, Incoming request, Interface api)
            throws InterruptedException {
        Job job;
        try {
            job = api.job(request);
        } catch (Invalid e) {
            job = Job.answering(e.answer());
        }
        var call =
                new Call.Request(
                        request.method(), request.path(), job.reference(), request.requestId());
        return services.get(name).serve(call, job);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = Json.write(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /// Turns a request into work, or throws [Invalid].
    private interface Interface {
        Job job(Incoming request);
    }
}
