package experiment.pool;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kit.pool.Lane;
import kit.pool.Listener;
import kit.pool.Pool;
import kit.pool.WhenFull;

/// What is compared, behind one door. Two workers each; the first three have a bound.
public enum Pools {
    POOL("kit.pool") {
        @Override
        Workers make() {
            Pool pool = start();
            return workers(tasks -> pool.lane(0).submitAll(tasks), pool);
        }
    },
    POOL_ONE_BY_ONE("kit.pool, one by one") {
        @Override
        Workers make() {
            Pool pool = start();
            return workers(tasks -> tasks.forEach(pool.lane(0)::submit), pool);
        }
    },
    EXECUTOR("ThreadPoolExecutor") {
        @Override
        Workers make() {
            return workers(
                    new ThreadPoolExecutor(
                            WORKERS,
                            WORKERS,
                            0,
                            TimeUnit.SECONDS,
                            new ArrayBlockingQueue<>(QUEUED_MAX)));
        }
    },
    FORK_JOIN("ForkJoinPool") {
        @Override
        Workers make() {
            return workers(new ForkJoinPool(WORKERS));
        }
    },
    /// As a computation would use it: one task hands in the others, from inside.
    FORK_JOIN_INSIDE("ForkJoinPool, forked inside") {
        @Override
        Workers make() {
            ForkJoinPool pool = new ForkJoinPool(WORKERS);
            return new Workers() {
                @Override
                public void run(List<PoolBenchmark.Task> tasks) {
                    pool.execute(new Forking(tasks));
                }

                @Override
                public void close() {
                    pool.shutdownNow();
                }
            };
        }
    },
    VIRTUAL("virtual threads") {
        @Override
        Workers make() {
            return workers(Executors.newVirtualThreadPerTaskExecutor());
        }
    };

    private static final int WORKERS = 2;
    private static final int QUEUED_MAX = 1 << 16;

    private final String title;

    Pools(String title) {
        this.title = title;
    }

    interface Workers {
        void run(List<PoolBenchmark.Task> tasks);

        void close();
    }

    private interface HandIn {
        void handIn(List<PoolBenchmark.Task> tasks);
    }

    abstract Workers make();

    String title() {
        return title;
    }

    private static Pool start() {
        Lane.Settings lane = new Lane.Settings("all", QUEUED_MAX, WhenFull.REFUSE);
        return Pool.start(new Pool.Settings("race", WORKERS, List.of(lane), Listener.reporting()));
    }

    private static Workers workers(HandIn way, Pool pool) {
        return new Workers() {
            @Override
            public void run(List<PoolBenchmark.Task> tasks) {
                way.handIn(tasks);
            }

            @Override
            public void close() {
                pool.stop(Duration.ZERO);
            }
        };
    }

    private static Workers workers(ExecutorService executor) {
        return new Workers() {
            @Override
            public void run(List<PoolBenchmark.Task> tasks) {
                tasks.forEach(executor::execute);
            }

            @Override
            public void close() {
                executor.shutdownNow();
            }
        };
    }

    private static final class Forking extends RecursiveAction {
        private final transient List<PoolBenchmark.Task> tasks;

        private Forking(List<PoolBenchmark.Task> tasks) {
            this.tasks = tasks;
        }

        @Override
        protected void compute() {
            for (PoolBenchmark.Task task : tasks) {
                new RecursiveAction() {
                    @Override
                    protected void compute() {
                        task.run();
                    }
                }.fork();
            }
        }
    }
}
