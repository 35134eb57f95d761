package outside.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import outside.Capacity;
import outside.Latency;
import outside.ServiceName;
import outside.Settings;

@EnabledOnOs(OS.LINUX)
class DeparturesTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final Outside outside = new Outside();

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void noticesCallersWhoGiveUpOnAHangingService() {
        change(ServiceName.SUPPLIER, Capacity.UNLIMITED, Duration.ZERO, true);
        IntStream.range(0, 50).forEach(_ -> outside.sendAsync(impatient(quote())));
        var patient = outside.sendAsync(quote().build());
        Outside.await(() -> outside.counts(ServiceName.SUPPLIER).left() == 50);
        assertThat(outside.counts(ServiceName.SUPPLIER).open()).isEqualTo(1);
        assertThat(patient).isNotDone();
    }

    @Test
    void givesTheirConnectionsToThoseWhoWaitInLine() {
        Capacity one = Capacity.UNLIMITED.withConnections(1);
        change(ServiceName.SUPPLIER, one, Duration.ZERO, true);
        IntStream.range(0, 5).forEach(_ -> outside.sendAsync(impatient(quote())));
        Outside.await(() -> outside.counts(ServiceName.SUPPLIER).left() == 5);
        change(ServiceName.SUPPLIER, one, Duration.ZERO, false);
        var next = outside.sendAsync(quote().build());
        assertThat(next.join().statusCode()).isEqualTo(200);
    }

    @Test
    void chargesACallerWhoGaveUpOnASlowProvider() {
        change(ServiceName.PAYMENT, Capacity.UNLIMITED, Duration.ofSeconds(3), false);
        String body =
                """
                {"reference":"order-1","amountCents":10,"currency":"EUR",
                 "card":{"number":"4000000000004242","holder":"Ada"}}
                """;
        outside.sendAsync(impatient(outside.payment("POST", "/payment/charges", body)));
        Outside.await(() -> outside.counts(ServiceName.PAYMENT).left() == 1);
        Outside.await(() -> outside.server.ledger().totals().charges() == 1);
        assertThat(outside.counts(ServiceName.PAYMENT).answered()).isZero();
    }

    @Test
    void forgetsTheirConnections() {
        long before = connectionsInMemory();
        change(ServiceName.SUPPLIER, Capacity.UNLIMITED, Duration.ZERO, true);
        IntStream.range(0, 50).forEach(_ -> outside.sendAsync(impatient(quote())));
        Outside.await(() -> outside.counts(ServiceName.SUPPLIER).left() == 50);
        Outside.await(() -> connectionsInMemory() <= before);
    }

    /// Of all servers of this JVM; they have no figure for it, the heap has.
    private static long connectionsInMemory() {
        try {
            var histogram =
                    (String)
                            ManagementFactory.getPlatformMBeanServer()
                                    .invoke(
                                            new ObjectName(
                                                    "com.sun.management:type=DiagnosticCommand"),
                                            "gcClassHistogram",
                                            new Object[] {new String[0]},
                                            new String[] {String[].class.getName()});
            return histogram
                    .lines()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words[words.length - 1].startsWith("(jdk.httpserver"))
                    .filter(words -> words[3].equals("sun.net.httpserver.HttpConnection"))
                    .mapToLong(words -> Long.parseLong(words[1]))
                    .sum();
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }

    private void change(ServiceName name, Capacity capacity, Duration latency, boolean hanging) {
        outside.services
                .get(name)
                .change(new Settings(new Latency.Fixed(latency), capacity, 0, hanging));
    }

    private HttpRequest.Builder quote() {
        return outside.request("/suppliers/acme/quotes/B00000001");
    }

    private static HttpRequest impatient(HttpRequest.Builder request) {
        return request.timeout(SHORT).build();
    }
}
