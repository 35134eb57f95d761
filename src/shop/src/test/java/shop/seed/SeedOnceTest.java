package shop.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class SeedOnceTest {
    private static final int NODES = 4;

    @Inject SeedOnce once;
    @Inject EntityManager database;

    private final AtomicInteger loads = new AtomicInteger();

    @BeforeEach
    void forgetTheLoad() {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "replace into seed (name) values ('sample')")
                                        .executeUpdate());
    }

    @Test
    void loadsOnce() {
        once.seed("sample", loads::incrementAndGet);
        once.seed("sample", loads::incrementAndGet);
        assertThat(loads).hasValue(1);
    }

    @Test
    void loadsOnceWhenSeveralNodesStartTogether() throws Exception {
        var start = new CyclicBarrier(NODES);
        try (var nodes = Executors.newFixedThreadPool(NODES)) {
            var done = new ArrayList<Future<?>>();
            for (int node = 0; node < NODES; node++) {
                done.add(
                        nodes.submit(
                                () -> {
                                    start.await(5, TimeUnit.SECONDS);
                                    once.seed("sample", loads::incrementAndGet);
                                    return null;
                                }));
            }
            for (var each : done) {
                each.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(loads).hasValue(1);
    }

    @Test
    void loadsAgainAfterALoadThatFailed() {
        assertThatThrownBy(
                        () ->
                                once.seed(
                                        "sample",
                                        () -> {
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessageContaining("power cut");
        once.seed("sample", loads::incrementAndGet);
        assertThat(loads).hasValue(1);
    }
}
