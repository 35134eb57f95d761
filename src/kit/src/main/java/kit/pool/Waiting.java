package kit.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What waits for a [Pool]'s workers, and which workers wait for something to come.
///
/// How it works: one lock guards the lanes' rings and the workers that sleep. A worker takes the
/// first task of the first lane that has one. Of the last lane it takes several along in its
/// [Hand], and needs no lock to begin them; who finds nothing takes half of another's hand, so a
/// slow task holds up none behind it.
///
/// Invariants: no lane holds more than it may, what lies in hands included. A worker falls asleep
/// only when all lanes and all hands are empty, and whoever hands in wakes one: both under the
/// lock.
///
/// Threads: any.
final class Waiting {

    private static final int LOOKS = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final LongSupplier nanoTime;
    private final List<Lane> lanes;
    private final Lane last;
    private final List<Worker> workers;

    /// Those that sleep; who came last is woken first.
    private final ArrayDeque<Worker> idle = new ArrayDeque<>();

    private boolean stopping;

    /// How many tasks wait in all lanes but the last. Written under the lock, read without.
    private volatile int urgent;

    Waiting(List<Lane.Settings> lanes, List<Worker> workers, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lanes = lanes.stream().map(lane -> new Lane(this, lane)).toList();
        this.last = this.lanes.getLast();
        this.workers = workers;
    }

    List<Lane> lanes() {
        return lanes;
    }

    Condition newCondition() {
        return lock.newCondition();
    }

    <T> T locked(Supplier<T> step) {
        lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }

    /// Hands in the tasks in their order, all under one lock unless it must wait for room.
    Handed handIn(Lane lane, List<? extends Runnable> tasks) {
        Handed handed = new Handed();
        long now = nanoTime.getAsLong();
        lock();
        try {
            for (Runnable task : tasks) {
                if (!hasRoom(lane) && lane.whenFull() == WhenFull.WAIT) {
                    handed.wake();
                    awaitRoom(lane);
                    now = nanoTime.getAsLong();
                }
                place(lane, task, now, handed);
            }
        } finally {
            lock.unlock();
            handed.wake(); // whoever is not idle any more would sleep for ever
        }
        return handed;
    }

    /// Waits for a task.
    ///
    /// @return null if the pool has stopped, and none waits
    Runnable take(Worker worker) {
        while (true) {
            lock();
            try {
                Runnable task = poll(worker);
                if (task != null || stopping) {
                    return task;
                }
                worker.fallAsleep();
                idle.push(worker);
            } finally {
                lock.unlock();
            }
            worker.awaitWake();
        }
    }

    /// The next of what the worker took along, unless something urgent waits.
    ///
    /// @return null if it has to look further: [#take], or [#poll]
    Runnable nextInHand(Worker worker) {
        if (urgent > 0) {
            return null;
        }
        Runnable task = worker.hand.next();
        if (task != null && last.waitingForRoom > 0) {
            locked(
                    () -> {
                        last.room.signal();
                        return null;
                    });
        }
        return task;
    }

    /// Does not wait. Under the lock.
    ///
    /// @return null if there is nothing
    Runnable poll(Worker worker) {
        for (Lane lane : lanes) {
            Runnable task = lane == last ? pollLast(worker) : lane.ring.poll();
            if (task != null) {
                urgent -= lane == last ? 0 : 1;
                lane.room.signal();
                return task;
            }
        }
        return null;
    }

    /// Nothing is taken in any more; all who wait look again.
    void stop() {
        List<Worker> toWake = new ArrayList<>();
        lock();
        try {
            stopping = true;
            toWake.addAll(idle);
            idle.clear();
            lanes.forEach(lane -> lane.room.signalAll());
        } finally {
            lock.unlock();
        }
        toWake.forEach(Worker::wake);
    }

    /// Takes all that wait, by lane.
    List<Runnable> drain() {
        List<Runnable> left = new ArrayList<>();
        lock();
        try {
            for (Lane lane : lanes) {
                if (lane == last) {
                    workers.forEach(worker -> worker.hand.drainTo(left));
                }
                lane.ring.drainTo(left);
                lane.room.signalAll();
            }
            urgent = 0;
        } finally {
            lock.unlock();
        }
        return left;
    }

    int queued(Lane lane) {
        return locked(() -> lane.ring.size() + (lane == last ? inHands() : 0));
    }

    long oldestNanos(Lane lane) {
        lock();
        try {
            long now = nanoTime.getAsLong();
            long inRing = lane.ring.size() == 0 ? now : lane.ring.firstSinceNanos();
            long inHands = lane == last ? oldestInHands(now) : now;
            return Math.max(now - inRing, now - inHands);
        } finally {
            lock.unlock();
        }
    }

    /// What is done under the lock mostly takes less time than to fall asleep and be woken, so it
    /// looks a few times first.
    private void lock() {
        for (int looks = 0; looks < LOOKS; looks++) {
            if (lock.tryLock()) {
                return;
            }
            Thread.onSpinWait();
        }
        lock.lock();
    }

    private void place(Lane lane, Runnable task, long now, Handed handed) {
        boolean room = hasRoom(lane);
        if (!stopping && !room && lane.whenFull() == WhenFull.RUN_HERE) {
            handed.runHere(task);
            return;
        }
        if (!stopping && !room && lane.whenFull() == WhenFull.DROP_OLDEST) {
            Runnable oldest = pollOldest(lane);
            if (oldest != null) {
                handed.drop(oldest);
                lane.countRejected();
            }
            room = true;
        }
        if (stopping || !room) {
            handed.refuse(task);
            lane.countRejected();
            return;
        }
        lane.ring.add(task, now);
        urgent += lane == last ? 0 : 1;
        Worker sleeper = idle.poll();
        if (sleeper != null) {
            handed.wakeLater(sleeper);
        }
    }

    private void awaitRoom(Lane lane) {
        lane.waitingForRoom++;
        try {
            while (!hasRoom(lane) && !stopping) {
                lane.room.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // is refused
        } finally {
            lane.waitingForRoom--;
        }
    }

    /// To look into the hands costs something, so only when it may matter.
    private boolean hasRoom(Lane lane) {
        int inRing = lane.ring.size();
        int inHandsMax = lane == last ? workers.size() * Hand.SIZE : 0;
        return inRing + inHandsMax < lane.queuedMax()
                || inRing + (lane == last ? inHands() : 0) < lane.queuedMax();
    }

    private int inHands() {
        int sum = 0;
        for (Worker worker : workers) {
            sum += worker.hand.size();
        }
        return sum;
    }

    /// The worker takes along what is its share if all take half of what there is.
    private Runnable pollLast(Worker worker) {
        Runnable task = worker.hand.next(); // put aside for something urgent
        if (task == null) {
            task = last.ring.poll();
            int share = last.ring.size() / (2 * workers.size());
            worker.hand.fill(last.ring, Math.min(share, Hand.SIZE));
        }
        for (int i = 0; i < workers.size() && task == null; i++) {
            if (workers.get(i) != worker && worker.hand.fill(workers.get(i).hand)) {
                task = worker.hand.next();
            }
        }
        return task;
    }

    /// @return null if there is room by now: a worker has just begun the oldest
    private Runnable pollOldest(Lane lane) {
        if (lane == last) {
            long none = nanoTime.getAsLong() + 1;
            long since = oldestInHands(none);
            return since == none ? lane.ring.poll() : pollFromHands(since);
        }
        urgent -= lane.ring.size() == 0 ? 0 : 1;
        return lane.ring.poll();
    }

    /// Not simply the first of a hand: that may be another by now, and newer than what waits
    /// elsewhere.
    private Runnable pollFromHands(long sinceNanos) {
        Runnable task = null;
        for (int i = 0; i < workers.size() && task == null; i++) {
            task = workers.get(i).hand.nextSince(sinceNanos);
        }
        return task;
    }

    /// Since when the first waits of all that lie in hands. They came before all in the ring.
    private long oldestInHands(long otherwise) {
        long oldest = otherwise;
        for (Worker worker : workers) {
            long since = worker.hand.firstSinceNanos(otherwise);
            oldest = since - oldest < 0 ? since : oldest;
        }
        return oldest;
    }
}
