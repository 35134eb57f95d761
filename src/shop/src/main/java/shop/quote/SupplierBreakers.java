package shop.quote;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kit.breaker.Breaker;
import kit.breaker.CallRefused;
import kit.breaker.GuardedCalls;
import kit.breaker.Settings;
import kit.breaker.Settings.LastCalls;
import kit.breaker.Settings.Recovery;
import kit.breaker.Settings.Slow;
import kit.breaker.Snapshot;
import kit.breaker.State;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// A circuit breaker for each supplier: one that failed or was late half of the time of late is not
/// asked for a while.
@ApplicationScoped
public class SupplierBreakers {
    private static final Logger LOG = Logger.getLogger(SupplierBreakers.class);
    private static final int PERCENT = 50;
    private static final int PROBES = 3;

    private record Guard(Breaker breaker, GuardedCalls calls) {}

    private final Map<String, Guard> guards = new ConcurrentHashMap<>();
    private final Settings settings;
    private final MeterRegistry meters;
    private final LongSupplier nanoTime;

    @Inject
    SupplierBreakers(
            @ConfigProperty(name = "shop.quote.breaker.calls") int calls,
            @ConfigProperty(name = "shop.quote.breaker.open-for") Duration openFor,
            MeterRegistry meters) {
        this(calls, openFor, meters, System::nanoTime);
    }

    /// @param calls the last so many are remembered; half of them is enough to judge
    /// @param nanoTime as [System#nanoTime]
    SupplierBreakers(int calls, Duration openFor, MeterRegistry meters, LongSupplier nanoTime) {
        // How long a call took says nothing: one that is slow is cut off at the deadline, and
        // failed.
        var slow = new Slow(100, Duration.ofDays(1));
        this.settings =
                new Settings(
                        new LastCalls(calls),
                        Math.max(1, calls / 2),
                        PERCENT,
                        slow,
                        new Recovery(openFor, PROBES));
        this.meters = meters;
        this.nanoTime = nanoTime;
    }

    /// Asks, if the supplier's breaker lets it.
    ///
    /// @throws SupplierFailure.NotAsked if it does not
    Quote ask(String supplier, Supplier<Quote> question) {
        try {
            return guards.computeIfAbsent(supplier, this::guard).calls().call(question::get);
        } catch (CallRefused refused) {
            throw new SupplierFailure.NotAsked(supplier);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible); // a Supplier throws no other
        }
    }

    /// @param calls of which `failed` failed: the last ones, or those that opened it
    /// @param refused since this node started
    public record Guarded(String supplier, State state, long calls, long failed, long refused) {}

    /// Of the suppliers that were asked, by name.
    public List<Guarded> guarded() {
        long now = nanoTime.getAsLong();
        return guards.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> guarded(each.getKey(), each.getValue().breaker().snapshot(now)))
                .toList();
    }

    private static Guarded guarded(String supplier, Snapshot seen) {
        return new Guarded(supplier, seen.state(), seen.calls(), seen.failed(), seen.refused());
    }

    private Guard guard(String supplier) {
        var breaker = breaker(supplier);
        return new Guard(
                breaker, new GuardedCalls(breaker, nanoTime, SupplierFailure.class::isInstance));
    }

    private Breaker breaker(String supplier) {
        var breaker =
                new Breaker(
                        settings,
                        nanoTime.getAsLong(),
                        (from, to, nanos) -> LOG.infof("%s: %s, was %s", supplier, to, from));
        for (State state : State.values()) {
            Gauge.builder("shop.quote.breaker", breaker, b -> b.state() == state ? 1 : 0)
                    .description("1 for the state that the supplier's breaker is in")
                    .tag("supplier", supplier)
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        FunctionCounter.builder("shop.quote.not.asked", breaker, b -> refused(b))
                .description("Questions that the supplier's breaker has kept back")
                .tag("supplier", supplier)
                .register(meters);
        return breaker;
    }

    private double refused(Breaker breaker) {
        return breaker.snapshot(nanoTime.getAsLong()).refused();
    }
}
