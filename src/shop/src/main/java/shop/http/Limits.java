package shop.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import kit.limit.KeyedBuckets;
import kit.limit.Limit;

/// How often one caller may do what costs much; beyond that the answer is 429, and says when to
/// come again.
///
/// Each node counts for itself: behind two of them a caller has twice as much.
@ApplicationScoped
public class Limits {
    /// What is limited.
    public enum Action {
        SEARCH,
        CHECKOUT,

        /// Counted for the order: whoever tries stolen cards asks under a new name each time.
        PAYMENT;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Action, KeyedBuckets<String>> buckets = new EnumMap<>(Action.class);
    private final MeterRegistry meters;
    private final LongSupplier nanoTime;

    @Inject
    Limits(LimitSettings settings, MeterRegistry meters) {
        this(settings, meters, System::nanoTime);
    }

    /// @param nanoTime as [System#nanoTime]
    Limits(LimitSettings settings, MeterRegistry meters, LongSupplier nanoTime) {
        this.meters = meters;
        this.nanoTime = nanoTime;
        add(Action.SEARCH, settings.search(), settings.callersMax());
        add(Action.CHECKOUT, settings.checkout(), settings.callersMax());
        add(Action.PAYMENT, settings.payment(), settings.callersMax());
    }

    private void add(Action action, LimitSettings.Rule rule, int callersMax) {
        var limit = new Limit(rule.permits(), rule.period(), rule.burst());
        var keyed = new KeyedBuckets<String>(limit, callersMax, nanoTime.getAsLong());
        buckets.put(action, keyed);
        Gauge.builder("shop.limit.callers", keyed, KeyedBuckets::size)
                .description("Callers that have a limit of their own at the moment")
                .tag("action", action.label())
                .register(meters);
    }

    /// Both for who asks and for what is asked.
    ///
    /// @param order that is to be paid
    /// @throws WebApplicationException with the answer 429 if there were too many tries
    public void demandPayment(String caller, long order) {
        demand(Action.CHECKOUT, caller);
        demand(Action.PAYMENT, "order " + order);
    }

    /// @param caller who asks; callers that are too many to tell apart share one limit
    /// @throws WebApplicationException with the answer 429 if the caller did it too often
    public void demand(Action action, String caller) {
        long now = nanoTime.getAsLong();
        var keyed = buckets.get(action);
        boolean granted = keyed.tryTake(caller, 1, now);
        requests(action, granted).increment();
        if (!granted) {
            throw new WebApplicationException(tooOften(keyed.nanosUntil(caller, 1, now)));
        }
    }

    /// What has been asked for since this node started.
    ///
    /// @param callers that have a limit of their own now
    public record Usage(Action action, int callers, long granted, long refused) {}

    public List<Usage> usage() {
        return buckets.entrySet().stream()
                .map(
                        each ->
                                new Usage(
                                        each.getKey(),
                                        each.getValue().size(),
                                        (long) requests(each.getKey(), true).count(),
                                        (long) requests(each.getKey(), false).count()))
                .toList();
    }

    private Counter requests(Action action, boolean granted) {
        return meters.counter(
                "shop.limit.requests",
                "action",
                action.label(),
                "outcome",
                granted ? "granted" : "refused");
    }

    private static Response tooOften(long nanos) {
        long seconds = Math.max(1, Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos()));
        var problem =
                Problem.of(
                                429,
                                "too-often",
                                "Too many requests",
                                "You do this too often. Try again in %d s.".formatted(seconds))
                        .answer();
        return Response.fromResponse(problem).header(HttpHeaders.RETRY_AFTER, seconds).build();
    }
}
