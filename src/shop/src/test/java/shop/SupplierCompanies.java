package shop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Suppliers for the tests, over real sockets: every one has seven of everything at 12.50 EUR,
/// unless a test says otherwise for one SKU.
public class SupplierCompanies implements QuarkusTestResourceLifecycleManager {
    public static final long PRICE_CENTS = 1250;

    private enum Mood {
        HANGING,
        FAILING,
        MUMBLING
    }

    private static final Map<String, Mood> MOODS = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Socket> callers = new ConcurrentLinkedQueue<>();
    private ServerSocket server;

    /// Takes the question, and says nothing.
    public static void hangs(String supplier, String sku) {
        MOODS.put(key(supplier, sku), Mood.HANGING);
    }

    /// Answers 503.
    public static void fails(String supplier, String sku) {
        MOODS.put(key(supplier, sku), Mood.FAILING);
    }

    /// Answers 200 with something that is no quote.
    public static void mumbles(String supplier, String sku) {
        MOODS.put(key(supplier, sku), Mood.MUMBLING);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
        return Map.of(
                "SHOP_SUPPLIERS_URL", "http://localhost:" + server.getLocalPort() + "/suppliers");
    }

    @Override
    public void stop() {
        try {
            server.close();
            for (var caller : callers) {
                caller.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                callers.add(caller);
                threads.execute(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket caller) {
        try (caller;
                var in =
                        new BufferedReader(
                                new InputStreamReader(caller.getInputStream(), ISO_8859_1))) {
            String line;
            while ((line = in.readLine()) != null) {
                skipHeaders(in);
                String[] path = line.split(" ")[1].split("/");
                String key = key(path[2], path[4]);
                if (MOODS.get(key) == Mood.HANGING) {
                    in.read();
                    return;
                }
                caller.getOutputStream().write(answer(MOODS.get(key)).getBytes(ISO_8859_1));
            }
        } catch (IOException gone) {
            // The caller, or the test, is done.
        }
    }

    private static void skipHeaders(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
    }

    private static String answer(Mood mood) {
        return switch (mood) {
            case FAILING -> response("503 Out of order", "{}");
            case MUMBLING -> response("200 OK", "hm");
            case HANGING -> throw new IllegalStateException("it does not answer");
            case null ->
                    response(
                            "200 OK",
                            "{\"priceCents\":%d,\"currency\":\"EUR\",\"availableQuantity\":7}"
                                    .formatted(PRICE_CENTS));
        };
    }

    private static String response(String status, String body) {
        return "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, body.length(), body);
    }

    private static String key(String supplier, String sku) {
        return supplier + "/" + sku;
    }
}
