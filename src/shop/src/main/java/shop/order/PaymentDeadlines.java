package shop.order;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import kit.time.Timers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Gives orders up at the moment when they should have been paid.
///
/// The moments are in the database; the timers are only a way to be there in time. A sweep looks
/// for orders that are due before the next one, and those of this node are added as they are
/// placed. So nothing is lost with a node: another, or the same after its restart, finds what is
/// due, if late then by a sweep at most. That two nodes have a timer for one order does no harm.
///
/// Invariant: one timer an order.
@ApplicationScoped
public class PaymentDeadlines {
    private static final Logger LOG = Logger.getLogger(PaymentDeadlines.class);
    private static final int TIMERS_MAX = 100_000;
    private static final Duration ACCURACY = Duration.ofMillis(100);

    private final GiveUpOrder giveUpOrder;
    private final Orders orders;
    private final Duration sweepEvery;
    private final Counter givenUp;
    private final Timers timers =
            Timers.start(new Timers.Settings("payment-deadlines", ACCURACY, TIMERS_MAX));
    private final Set<Long> watched = ConcurrentHashMap.newKeySet();

    /// One at a time: there is no hurry, and checkouts need the database, too.
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("payment-deadlines-worker").factory());

    PaymentDeadlines(
            GiveUpOrder giveUpOrder,
            Orders orders,
            @ConfigProperty(name = "shop.order.pay-later.sweep-every") Duration sweepEvery,
            MeterRegistry meters) {
        this.giveUpOrder = giveUpOrder;
        this.orders = orders;
        this.sweepEvery = sweepEvery;
        this.givenUp =
                Counter.builder("shop.orders.given.up")
                        .description("Orders that nobody paid in time, given up by this node")
                        .register(meters);
        Gauge.builder("shop.orders.watched", watched, Set::size)
                .description("Orders that this node gives up at a moment that is near")
                .register(meters);
    }

    @Scheduled(
            every = "{shop.order.pay-later.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (var due : orders.payableUntil(horizon(), TIMERS_MAX)) {
            watch(due.orderId(), due.payUntil());
        }
    }

    /// Call it when the order is committed.
    void watch(Order order) {
        if (order.payUntil().isBefore(horizon())) {
            watch(order.id(), order.payUntil());
        }
    }

    /// As the next sweep may be late, up to the one after it.
    private Instant horizon() {
        return Instant.now().plus(sweepEvery.multipliedBy(2));
    }

    private void watch(long orderId, Instant payUntil) {
        if (!watched.add(orderId)) {
            return;
        }
        long delayNanos = Duration.between(Instant.now(), payUntil).toNanos();
        try {
            timers.schedule(delayNanos, () -> worker.execute(() -> giveUp(orderId)));
        } catch (RejectedExecutionException full) {
            watched.remove(orderId);
            LOG.warnf("Order %d is left to a later sweep: %s", orderId, full.getMessage());
        }
    }

    private void giveUp(long orderId) {
        try {
            if (giveUpOrder.giveUp(orderId, Instant.now())) {
                givenUp.increment();
                LOG.infof("Order %d was not paid in time and is given up", orderId);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Order %d is left to a later sweep: %s", orderId, e.getMessage());
        } finally {
            watched.remove(orderId);
        }
    }

    /// What this node's timers are doing.
    ///
    /// @param watched orders that it gives up at a moment that is near
    /// @param givenUp since it started
    public record Report(long watched, long givenUp) {}

    public Report report() {
        return new Report(watched.size(), (long) givenUp.count());
    }

    @PreDestroy
    void close() {
        timers.close();
        worker.shutdownNow();
    }
}
