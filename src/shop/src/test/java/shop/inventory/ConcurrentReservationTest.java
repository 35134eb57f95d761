package shop.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

/// Orders of one product whose transactions overlap, as those of two shop nodes do: each reserves,
/// and then holds its transaction open until all have reserved, or, where one has to wait for
/// another's row, for [#OVERLAP_MILLIS].
@ShopTest
class ConcurrentReservationTest {
    private static final int BUYERS = 6;
    private static final int RECEIVED = 100;
    private static final long OVERLAP_MILLIS = 700;

    @Inject ReserveStock reserveStock;
    @Inject Stocks stocks;

    @Test
    void takesEveryUnitOutOfTheStockThatItGivesToABuyer() throws Exception {
        int sold = sellAtOnce("B00000351", 5);
        assertThat(sold).isPositive();
        assertThat(left("B00000351")).isEqualTo(RECEIVED - sold);
        assertThat(stocks.driftUnits()).isZero();
    }

    @Test
    void sellsNoMoreThanThereIs() throws Exception {
        int sold = sellAtOnce("B00000352", 60);
        assertThat(sold).isEqualTo(60);
        assertThat(left("B00000352")).isEqualTo(RECEIVED - sold);
    }

    /// How many units all buyers together got.
    private int sellAtOnce(String sku, int unitsEach) throws Exception {
        var start = new CyclicBarrier(BUYERS);
        var reserved = new CountDownLatch(BUYERS);
        int sold = 0;
        try (var threads = Executors.newFixedThreadPool(BUYERS)) {
            var orders = new ArrayList<Future<Integer>>();
            for (int i = 0; i < BUYERS; i++) {
                long orderId = 900_000_000 + i;
                Callable<Integer> order =
                        () -> {
                            start.await(5, TimeUnit.SECONDS);
                            long until = System.nanoTime() + OVERLAP_MILLIS * 1_000_000;
                            return QuarkusTransaction.requiringNew()
                                    .call(
                                            () -> {
                                                reserveStock.reserve(sku, unitsEach, orderId);
                                                reserved.countDown();
                                                reserved.await(
                                                        until - System.nanoTime(),
                                                        TimeUnit.NANOSECONDS);
                                                return unitsEach;
                                            });
                        };
                orders.add(threads.submit(order));
            }
            for (var order : orders) {
                sold += unitsOf(order);
            }
        }
        return sold;
    }

    /// A buyer who is refused, for whatever reason, got nothing.
    private static int unitsOf(Future<Integer> order) throws Exception {
        try {
            return order.get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException refused) {
            return 0;
        }
    }

    private int left(String sku) {
        return QuarkusTransaction.requiringNew()
                .call(() -> stocks.find(sku).orElseThrow().quantity());
    }
}
