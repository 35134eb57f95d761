package shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A payment provider for the tests, over real HTTP: charges every card but those that end in
/// 0002 (declined) and 0005 (it breaks), and remembers what it took. It gives back once what it
/// took, but never of a card that ends in 0006 (disputed); and of one that ends in 0007 the answer
/// about the refund is lost.
public class PaymentProvider implements QuarkusTestResourceLifecycleManager {
    public static final String KEY = "key-of-the-tests-1234567890";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonNode> CHARGES = new ConcurrentHashMap<>();
    private static final Map<String, Integer> REFUNDS = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT_ID = new AtomicInteger();

    private HttpServer server;

    /// How much was taken and not given back for what the shop calls by this name.
    public static long netCents(String reference) {
        return CHARGES.entrySet().stream()
                .filter(charge -> charge.getValue().path("reference").asText().equals(reference))
                .filter(charge -> !REFUNDS.containsKey(charge.getKey()))
                .mapToLong(charge -> charge.getValue().path("amountCents").asLong())
                .sum();
    }

    /// What was sent with the charge.
    public static JsonNode charge(String id) {
        return CHARGES.get(id);
    }

    public static int refunds(String id) {
        return REFUNDS.getOrDefault(id, 0);
    }

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/payment/charges", this::answer);
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort() + "/payment";
        return Map.of("SHOP_PAYMENT_URL", url, "shop.payment.key", KEY);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        if (!("Bearer " + KEY).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            send(call, 401, "{}");
            return;
        }
        String[] path = call.getRequestURI().getPath().split("/");
        if (path.length > 3) {
            refund(call, path[3]);
        } else {
            charge(call);
        }
    }

    private static void charge(HttpExchange call) throws IOException {
        JsonNode charge = JSON.readTree(call.getRequestBody());
        String number = charge.path("card").path("number").asText();
        if (number.endsWith("0002")) {
            send(call, 402, "{\"status\":\"DECLINED\",\"reason\":\"insufficient funds\"}");
        } else if (number.endsWith("0005")) {
            send(call, 503, "out of order");
        } else {
            String id = "ch_" + NEXT_ID.incrementAndGet();
            CHARGES.put(id, charge);
            send(call, 201, "{\"id\":\"%s\",\"status\":\"CHARGED\"}".formatted(id));
        }
    }

    private static void refund(HttpExchange call, String id) throws IOException {
        if (!CHARGES.containsKey(id)) {
            send(call, 404, "{}");
            return;
        }
        String number = CHARGES.get(id).path("card").path("number").asText();
        if (number.endsWith("0006")) {
            send(call, 409, "{\"status\":\"DISPUTED\"}");
        } else if (REFUNDS.putIfAbsent(id, 1) != null) {
            send(call, 409, "{\"status\":\"REFUNDED\"}");
        } else if (number.endsWith("0007")) {
            send(call, 504, "no answer");
        } else {
            send(call, 201, "{\"status\":\"REFUNDED\"}");
        }
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes();
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }
}
