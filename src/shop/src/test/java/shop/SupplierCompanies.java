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
import java.util.concurrent.atomic.AtomicInteger;

/// Suppliers for the tests, over real sockets, so that a test sees who still waits: every supplier
/// has seven of everything at 12.50 EUR, unless a test says otherwise for one SKU.
public class SupplierCompanies implements QuarkusTestResourceLifecycleManager {
    public static final long PRICE_CENTS = 1250;

    private enum Mood {
        HANGING,
        STOPPING,
        FAILING
    }

    private static final String QUOTE =
            response(
                    "200 OK",
                    "{\"priceCents\":%d,\"currency\":\"EUR\",\"availableQuantity\":7}"
                            .formatted(PRICE_CENTS));
    private static final Map<String, Mood> MOODS = new ConcurrentHashMap<>();
    private static final Map<String, String> SAID = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> ASKED = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> WAITING = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Socket> callers = new ConcurrentLinkedQueue<>();
    private ServerSocket server;

    /// Takes the question, and says nothing.
    public static void hangs(String supplier, String sku) {
        MOODS.put(key(supplier, sku), Mood.HANGING);
    }

    /// Begins its answer, and stops in the middle.
    public static void stopsHalfway(String supplier, String sku) {
        MOODS.put(key(supplier, sku), Mood.STOPPING);
    }

    /// Answers 503.
    public static void fails(String supplier, String sku) {
        MOODS.put(key(supplier, sku), Mood.FAILING);
    }

    /// Answers 200 with this.
    public static void says(String supplier, String sku, String answer) {
        SAID.put(key(supplier, sku), response("200 OK", answer));
    }

    /// How often this supplier, which hangs or stops, was asked for the SKU.
    public static int asked(String supplier, String sku) {
        return count(ASKED, key(supplier, sku)).get();
    }

    /// Callers who still wait for this supplier to say the rest about the SKU.
    public static int waiting(String supplier, String sku) {
        return count(WAITING, key(supplier, sku)).get();
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
                Mood mood = MOODS.get(key);
                caller.getOutputStream().write(answer(mood, key).getBytes(ISO_8859_1));
                if (mood == Mood.HANGING || mood == Mood.STOPPING) {
                    untilTheCallerLeaves(in, key);
                    return;
                }
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

    private static void untilTheCallerLeaves(BufferedReader in, String key) throws IOException {
        count(WAITING, key).incrementAndGet();
        count(ASKED, key).incrementAndGet();
        try {
            in.read();
        } finally {
            count(WAITING, key).decrementAndGet();
        }
    }

    private static String answer(Mood mood, String key) {
        return switch (mood) {
            case FAILING -> response("503 Out of order", "{}");
            case HANGING -> "";
            case STOPPING -> QUOTE.substring(0, QUOTE.length() - 10);
            case null -> SAID.getOrDefault(key, QUOTE);
        };
    }

    private static String response(String status, String body) {
        return "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, body.length(), body);
    }

    private static AtomicInteger count(Map<String, AtomicInteger> counts, String key) {
        return counts.computeIfAbsent(key, _ -> new AtomicInteger());
    }

    private static String key(String supplier, String sku) {
        return supplier + "/" + sku;
    }
}
