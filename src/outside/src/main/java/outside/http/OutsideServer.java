package outside.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
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
    private final Departures departures;
    private final Ledger ledger = new Ledger();
    private final AdminApi admin;
    private final PaymentApi payment;
    private final ShippingApi shipping = new ShippingApi();
    private final MailApi mail = new MailApi();

    private OutsideServer(HttpServer server, Config config) {
        var ticks = new Ticks();
        this.server = server;
        this.services = new Services(config.settings(), config.seed(), ticks);
        this.departures = new Departures(services, port(), ticks);
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
        outside.threads.execute(outside.departures);
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

    /// That a caller has left is a failure, for the JDK's server forgets a connection only after an
    /// answer or a failure: one that is just closed stays in its memory for ever.
    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange, Incoming.of(exchange))
                    .orElseThrow(() -> new IOException("the caller has left"))
                    .send(exchange);
        } catch (InterruptedException _) {
            // The server is being closed: so is the connection.
        }
    }

    private Optional<Answer> answer(HttpExchange exchange, Incoming request)
            throws InterruptedException {
        if (request.tooLarge()) {
            return Optional.of(
                    Answer.error(
                            413, "a body has at most %d bytes".formatted(Incoming.BODY_MAX_BYTES)));
        }
        String first = request.segments().isEmpty() ? "" : request.segments().getFirst();
        Optional<ServiceName> name = name(first);
        if (name.isPresent()) {
            Job job = job(name.get(), request);
            var call =
                    new Call.Request(
                            request.method(), request.path(), job.reference(), request.requestId());
            Service service =
                    name.get() == ServiceName.SUPPLIER && request.segments().size() > 1
                            ? services.supplier(request.segments().get(1))
                            : services.get(name.get());
            return service.serve(call, exchange.getRemoteAddress(), job);
        }
        return Optional.of(
                switch (first) {
                    case "admin" -> admin(request);
                    case "health" -> new Answer(200, Json.object("status", "UP"));
                    default -> Answer.notFound(request.path());
                });
    }

    /// `/suppliers/…` speaks of many, each of the others is one company.
    private static Optional<ServiceName> name(String firstSegment) {
        return firstSegment.equals("suppliers")
                ? Optional.of(ServiceName.SUPPLIER)
                : ServiceName.of(firstSegment).filter(name -> name != ServiceName.SUPPLIER);
    }

    private Job job(ServiceName name, Incoming request) {
        try {
            return switch (name) {
                case PAYMENT -> payment.job(request);
                case SUPPLIER -> SupplierApi.job(request);
                case SHIPPING -> shipping.job(request);
                case MAIL -> mail.job(request);
            };
        } catch (Invalid e) {
            return Job.answering(e.answer());
        }
    }

    private Answer admin(Incoming request) {
        try {
            return admin.answer(request);
        } catch (Invalid e) {
            return e.answer();
        }
    }
}
