package outside.http;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import outside.Call;
import outside.Capacity;
import outside.Latency;
import outside.ServiceName;
import outside.Settings;

/// What callers see of a service that is slow, full, out of order or silent.
class ServiceTest {

    private static final String QUOTE = "/suppliers/acme/quotes/B00000001";
    private static final InetSocketAddress NOBODY = new InetSocketAddress(0);
    private static final Settings PERFECT = Settings.PERFECT;
    private static final Settings HANGING = new Settings(Latency.NONE, Capacity.UNLIMITED, 0, true);

    private final Outside outside = new Outside();
    private final Service supplier = outside.services.get(ServiceName.SUPPLIER);

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void takesItsLatency() {
        supplier.change(withLatency(Duration.ofMillis(200)));
        long start = System.nanoTime();
        assertThat(outside.get(QUOTE).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void servesNoMoreThanItsRate() {
        supplier.change(withCapacity(Capacity.UNLIMITED.withPerSecond(50)));
        long start = System.nanoTime();
        assertThat(statuses(ask(26))).isEqualTo(Map.of(200, 26L));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(490));
    }

    @Test
    void letsCallersWaitForAConnection() {
        supplier.change(
                new Settings(
                        new Latency.Fixed(Duration.ofMillis(50)),
                        Capacity.UNLIMITED.withConnections(2),
                        0,
                        false));
        long start = System.nanoTime();
        assertThat(statuses(ask(10))).isEqualTo(Map.of(200, 10L));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(250));
    }

    @Test
    void refusesWhenTheLineIsFull() {
        supplier.change(withCapacity(Capacity.UNLIMITED.withPerSecond(0.01).withQueue(5)));
        var asked = ask(10);
        Outside.await(() -> outside.counts(ServiceName.SUPPLIER).refused() == 4);
        supplier.change(PERFECT);
        assertThat(statuses(asked)).isEqualTo(Map.of(200, 6L, 503, 4L));
        var counts = outside.counts(ServiceName.SUPPLIER);
        assertThat(counts.answered()).isEqualTo(6);
        assertThat(counts.open()).isZero();
    }

    @Test
    void failsAsOftenAsItIsTold() {
        supplier.change(new Settings(Latency.NONE, Capacity.UNLIMITED, 0.3, false));
        Map<Integer, Long> statuses = statuses(ask(300));
        assertThat(statuses.get(503)).isBetween(60L, 120L);
        assertThat(outside.counts(ServiceName.SUPPLIER).byStatus()).isEqualTo(statuses);
    }

    @Test
    void aThousandHangingCallsDoNotHoldUpAnotherService() {
        supplier.change(HANGING);
        ask(1_000);
        Outside.await(() -> outside.counts(ServiceName.SUPPLIER).open() == 1_000);
        assertThat(outside.get("/health").statusCode()).isEqualTo(200);
        assertThat(outside.send("POST", "/shipping/parcels", "{\"reference\":\"1\"}").statusCode())
                .isEqualTo(201);
    }

    @Test
    void neverAnswersWhatItLetHang() {
        supplier.change(HANGING);
        var lost = ask(20);
        Outside.await(() -> outside.counts(ServiceName.SUPPLIER).open() == 20);
        supplier.change(PERFECT);
        assertThat(statuses(ask(20))).isEqualTo(Map.of(200, 20L));
        assertThat(outside.counts(ServiceName.SUPPLIER).open()).isEqualTo(20);
        assertThat(lost).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void aChangeReachesThoseWhoWait() {
        supplier.change(withCapacity(Capacity.UNLIMITED.withPerSecond(0.01)));
        var asked = ask(20);
        Outside.await(() -> outside.counts(ServiceName.SUPPLIER).started() == 20);
        supplier.change(PERFECT);
        assertThat(statuses(asked)).isEqualTo(Map.of(200, 20L));
    }

    @Test
    void answers500WhenAJobBreaks() throws InterruptedException {
        var call = new Call.Request("GET", "/", "", "");
        var broken =
                new Job(
                        "",
                        () -> {
                            throw new IllegalStateException("on purpose");
                        });
        PrintStream stderr = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            assertThat(supplier.serve(call, NOBODY, broken).orElseThrow().status()).isEqualTo(500);
        } finally {
            System.setErr(stderr);
        }
        assertThat(supplier.calls().counts().open()).isZero();
    }

    private List<CompletableFuture<HttpResponse<String>>> ask(int times) {
        return Stream.generate(() -> outside.sendAsync(outside.request(QUOTE).build()))
                .limit(times)
                .toList();
    }

    private static Map<Integer, Long> statuses(
            List<CompletableFuture<HttpResponse<String>>> asked) {
        return asked.stream()
                .map(answer -> answer.join().statusCode())
                .collect(groupingBy(status -> status, counting()));
    }

    private static Settings withLatency(Duration time) {
        return new Settings(new Latency.Fixed(time), Capacity.UNLIMITED, 0, false);
    }

    private static Settings withCapacity(Capacity capacity) {
        return new Settings(Latency.NONE, capacity, 0, false);
    }
}
