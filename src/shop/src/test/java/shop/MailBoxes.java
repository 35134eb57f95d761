package shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// A mail server for the tests: takes every mail, unless a test says otherwise; but none for an
/// address of [#NOBODY], ever.
public class MailBoxes implements QuarkusTestResourceLifecycleManager {
    public static final String NOBODY = "@nobody.example";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final List<Letter> LETTERS = new CopyOnWriteArrayList<>();

    /// Open unless it is held.
    private static volatile CountDownLatch gate = new CountDownLatch(0);

    private static volatile boolean failing;

    private static final AtomicInteger REFUSED = new AtomicInteger();

    private HttpServer server;

    /// A mail that was taken.
    public record Letter(String to, String subject, String body) {}

    /// From now on callers wait for their answers, until [#release].
    public static void hold() {
        gate = new CountDownLatch(1);
    }

    public static void release() {
        gate.countDown();
    }

    /// From now on, or no longer, nothing is taken.
    public static void fail(boolean fails) {
        failing = fails;
    }

    /// Waits until one more was not taken.
    ///
    /// @param before what [#refused] said
    public static void awaitRefusal(int before) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (REFUSED.get() == before && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /// How many were not taken so far.
    public static int refused() {
        return REFUSED.get();
    }

    /// What was taken so far, in the order in which it came.
    public static List<Letter> letters() {
        return List.copyOf(LETTERS);
    }

    /// What came for this address, or what is there when the patience is at its end.
    public static List<Letter> to(String address, int wanted) throws InterruptedException {
        return await(letter -> letter.to().equals(address), wanted);
    }

    /// At least so many of the kind, or what is there when the patience is at its end.
    public static List<Letter> await(Predicate<Letter> kind, int wanted)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (count(kind) < wanted && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return LETTERS.stream().filter(kind).toList();
    }

    private static long count(Predicate<Letter> kind) {
        return LETTERS.stream().filter(kind).count();
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
        server.createContext("/mail/messages", MailBoxes::answer);
        server.start();
        return Map.of(
                "SHOP_MAIL_URL", "http://localhost:" + server.getAddress().getPort() + "/mail");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange call) throws IOException {
        JsonNode mail = JSON.readTree(call.getRequestBody());
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        String to = mail.path("to").asText();
        int status = to.endsWith(NOBODY) ? 400 : failing ? 503 : 202;
        if (status == 503) {
            REFUSED.incrementAndGet();
        } else if (status == 202) {
            LETTERS.add(new Letter(to, mail.path("subject").asText(), mail.path("body").asText()));
        }
        call.sendResponseHeaders(status, -1);
        call.close();
    }
}
