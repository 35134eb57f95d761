package kit.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// A fixed number of threads that run what is handed in, the urgent first.
///
/// How it works: tasks wait in [Lane]s, from the most urgent to the least. A worker takes the first
/// task of the first lane that has one. So as long as there is something urgent nothing else is
/// begun: who hands in more urgent tasks than the workers can do stops the other lanes, and their
/// [Lane#oldestNanos] shows it. What has begun is not interrupted for something more urgent.
///
/// Invariants: no lane holds more than it may. Each task that was taken in is run once, or dropped,
/// or given back by [#stop].
///
/// Cost: a lock to hand in and one to take. Threads: any.
///
/// Left out: fair shares among lanes.
public final class Pool {

    /// @param lanes from the most urgent to the least
    public record Settings(String name, int workers, List<Lane.Settings> lanes, Listener listener) {
        public Settings {
            lanes = List.copyOf(lanes);
            if (lanes.isEmpty()) {
                throw new IllegalArgumentException(name + " has no lane; 1 or more");
            }
        }
    }

    private final Settings settings;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();

    /// Signalled when a task has come, or the pool is to end.
    private final Condition work = lock.newCondition();

    private final List<Lane> lanes;
    private final List<Thread> workers = new ArrayList<>();
    private boolean stopping;
    private int active;
    private long done;
    private long failed;

    /// Without threads: a test calls [#runNext] where they would.
    Pool(Settings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.lanes = settings.lanes().stream().map(lane -> new Lane(this, lane)).toList();
    }

    public static Pool start(Settings settings) {
        if (settings.workers() < 1) {
            throw new IllegalArgumentException(
                    "%s with %d workers; 1 or more".formatted(settings.name(), settings.workers()));
        }
        Pool pool = new Pool(settings, System::nanoTime);
        for (int i = 1; i <= settings.workers(); i++) {
            String name = settings.name() + "-" + i;
            pool.workers.add(Thread.ofPlatform().daemon().name(name).unstarted(pool::work));
        }
        pool.workers.forEach(Thread::start);
        return pool;
    }

    /// @param urgency 0 for the most urgent lane, as in the settings
    public Lane lane(int urgency) {
        return lanes.get(urgency);
    }

    public List<Lane> lanes() {
        return lanes;
    }

    /// How many tasks run now.
    public int active() {
        return locked(() -> active);
    }

    /// How many tasks the workers have ended since the pool began, the failed ones included.
    public long done() {
        return locked(() -> done);
    }

    /// How many of them threw.
    public long failed() {
        return locked(() -> failed);
    }

    /// Takes in nothing more, lets the workers do what waits, and ends. When the time is up, or
    /// this thread is interrupted, what still waits is given back, and the workers are interrupted;
    /// it does not wait for tasks that do not heed that.
    ///
    /// @return the tasks that will not be run, by lane and age
    /// @throws IllegalStateException if a task stops its own pool: it would wait for itself
    public List<Runnable> stop(Duration atMost) {
        if (workers.contains(Thread.currentThread())) {
            throw new IllegalStateException("a task of %s stops it".formatted(settings.name()));
        }
        locked(
                () -> {
                    stopping = true;
                    work.signalAll();
                    lanes.forEach(lane -> lane.room.signalAll());
                    return null;
                });
        long end = System.nanoTime() + atMost.toNanos();
        boolean ended = true;
        try {
            for (Thread worker : workers) {
                ended &= worker.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = false;
        }
        List<Runnable> left = new ArrayList<>();
        locked(
                () -> {
                    lanes.forEach(lane -> lane.drainTo(left));
                    return null;
                });
        if (!ended) {
            workers.forEach(Thread::interrupt);
        }
        return left;
    }

    boolean submit(Lane lane, Runnable task) {
        Runnable dropped = null;
        lock.lock();
        try {
            if (lane.whenFull() == WhenFull.WAIT) {
                while (lane.isFull() && !stopping) {
                    lane.room.await();
                }
            }
            boolean full = lane.isFull();
            if (stopping || full && lane.whenFull() == WhenFull.REFUSE) {
                lane.countRejected();
                return false;
            }
            if (full && lane.whenFull() == WhenFull.DROP_OLDEST) {
                dropped = lane.poll();
                lane.countRejected();
            }
            if (!lane.isFull()) {
                lane.add(task, now());
                work.signal();
                task = null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lane.countRejected();
            return false;
        } finally {
            lock.unlock();
        }
        if (dropped != null) {
            settings.listener().dropped(dropped);
        }
        if (task != null) {
            run(task);
        }
        return true;
    }

    /// @return whether there was one
    boolean runNext() {
        Runnable task = locked(this::poll);
        if (task != null) {
            finish(run(task));
        }
        return task != null;
    }

    long now() {
        return nanoTime.getAsLong();
    }

    Condition newCondition() {
        return lock.newCondition();
    }

    <T> T locked(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        Runnable task = take();
        while (task != null) {
            boolean well = run(task);
            Thread.interrupted(); // was meant for this task
            finish(well);
            task = take();
        }
    }

    /// Waits for one.
    ///
    /// @return null if the pool has stopped, and none waits
    private Runnable take() {
        lock.lock();
        try {
            Runnable task = poll();
            while (task == null && !stopping) {
                work.awaitUninterruptibly();
                task = poll();
            }
            return task;
        } finally {
            lock.unlock();
        }
    }

    private Runnable poll() {
        for (Lane lane : lanes) {
            Runnable task = lane.poll();
            if (task != null) {
                lane.room.signal();
                active++;
                return task;
            }
        }
        return null;
    }

    /// @return whether it ended well
    private boolean run(Runnable task) {
        try {
            task.run();
            return true;
        } catch (Throwable thrown) {
            tell(task, thrown);
            return false;
        }
    }

    private void tell(Runnable task, Throwable thrown) {
        try {
            settings.listener().failed(task, thrown);
        } catch (Throwable another) {
            Listener.reporting().failed(task, another);
        }
    }

    private void finish(boolean well) {
        lock.lock();
        try {
            active--;
            done++;
            failed += well ? 0 : 1;
        } finally {
            lock.unlock();
        }
    }
}
