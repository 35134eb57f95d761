package kit.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// A fixed number of threads that run what is handed in, the urgent first.
///
/// How it works: tasks wait in [Lane]s, from the most urgent to the least, and a [Worker] takes the
/// first task of the first lane that has one; [Waiting] holds both sides. As long as there is
/// something urgent nothing else is begun: who hands in more urgent tasks than the workers can do
/// stops the other lanes, and their [Lane#oldestNanos] shows it. What has begun is not interrupted
/// for something more urgent.
///
/// Invariants: no lane holds more than it may. Each task that was taken in is run once, or dropped,
/// or given back by [#stop].
///
/// Cost: a lock to hand in, one task or many; a lock to take one, or up to 65 of the last lane.
/// Threads: any.
///
/// Left out: fair shares among lanes. In the last lane, tasks are taken in their order, but two
/// workers may begin them in another.
public final class Pool {

    /// @param lanes from the most urgent to the least
    public record Settings(String name, int workers, List<Lane.Settings> lanes, Listener listener) {
        public Settings {
            lanes = List.copyOf(lanes);
            if (lanes.isEmpty()) {
                throw new IllegalArgumentException(name + " has no lane; 1 or more");
            }
            if (workers < 1) {
                throw new IllegalArgumentException(
                        "%s with %d workers; 1 or more".formatted(name, workers));
            }
        }
    }

    private final Settings settings;
    private final List<Worker> workers = new ArrayList<>();
    private final Waiting waiting;

    /// Not started: a test calls [#runNext] where the threads would.
    Pool(Settings settings, LongSupplier nanoTime) {
        this.settings = settings;
        for (int i = 1; i <= settings.workers(); i++) {
            workers.add(new Worker(this, settings.name() + "-" + i));
        }
        waiting = new Waiting(settings.lanes(), workers, nanoTime);
        waiting.lanes().forEach(lane -> lane.belongsTo(this));
    }

    public static Pool start(Settings settings) {
        Pool pool = new Pool(settings, System::nanoTime);
        pool.workers.forEach(worker -> worker.thread.start());
        return pool;
    }

    /// @param urgency 0 for the most urgent lane, as in the settings
    public Lane lane(int urgency) {
        return lanes().get(urgency);
    }

    public List<Lane> lanes() {
        return waiting.lanes();
    }

    /// How many tasks run now.
    public int active() {
        return (int) workers.stream().filter(Worker::isActive).count();
    }

    /// How many tasks the workers have ended since the pool began, the failed ones included.
    public long done() {
        return workers.stream().mapToLong(Worker::done).sum();
    }

    /// How many of them threw.
    public long failed() {
        return workers.stream().mapToLong(Worker::failed).sum();
    }

    /// Takes in nothing more, lets the workers do what waits, and ends. When the time is up, or
    /// this thread is interrupted, what still waits is given back, and the workers are interrupted;
    /// it does not wait for tasks that do not heed that.
    ///
    /// @param atMost 292 years at most, which is what all that is longer counts as
    /// @return the tasks that will not be run, by lane
    /// @throws IllegalStateException if a task stops its own pool: it would wait for itself
    public List<Runnable> stop(Duration atMost) {
        if (workers.stream().anyMatch(worker -> worker.thread == Thread.currentThread())) {
            throw new IllegalStateException("a task of %s stops it".formatted(settings.name()));
        }
        waiting.stop();
        long nanosMax = Math.max(0, TimeUnit.NANOSECONDS.convert(atMost));
        boolean ended = awaitWorkers(System.nanoTime() + nanosMax);
        List<Runnable> left = waiting.drain();
        if (!ended) {
            workers.forEach(worker -> worker.thread.interrupt());
        }
        return left;
    }

    /// @return those that were refused
    List<Runnable> submit(Lane lane, List<? extends Runnable> tasks) {
        Handed handed = waiting.handIn(lane, tasks);
        for (Runnable dropped : handed.dropped()) {
            tell(dropped, listener -> listener.dropped(dropped));
        }
        handed.toRunHere().forEach(this::run);
        return handed.refused();
    }

    /// @return whether there was something for this worker to do
    boolean runNext(int worker) {
        return workers.get(worker).runNext();
    }

    Waiting waiting() {
        return waiting;
    }

    /// @return whether it ended well; if not, the listener was told
    boolean run(Runnable task) {
        try {
            task.run();
            return true;
        } catch (Throwable thrown) {
            tell(task, listener -> listener.failed(task, thrown));
            return false;
        }
    }

    private void tell(Runnable task, Consumer<Listener> news) {
        try {
            news.accept(settings.listener());
        } catch (Throwable thrown) {
            Listener.reporting().failed(task, thrown);
        }
    }

    private boolean awaitWorkers(long endNanos) {
        try {
            boolean ended = true;
            for (Worker worker : workers) {
                long left = Math.max(0, endNanos - System.nanoTime());
                ended &=
                        worker.thread.getState() == Thread.State.NEW
                                || worker.thread.join(Duration.ofNanos(left));
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
