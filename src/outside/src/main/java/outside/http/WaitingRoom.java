package outside.http;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import outside.Call;
import outside.Line;
import outside.Settings;
import outside.Turn;

/// Where the calls of one service wait, as its [Settings] say.
///
/// How it works: a call is a (virtual) thread that parks. In the [Line] only the first one
/// waits for a time; the others wait until they are told that they have become the first. Then
/// the call's latency is drawn and the thread parks for it. If the service hangs by then, the
/// call is lost, as in a server that has forgotten it: it stays open until its caller leaves,
/// also when the service is long back.
///
/// Threads: one lock for everything.
final class WaitingRoom {

    /// How the waiting ended.
    enum Outcome {
        DO_THE_JOB,
        FAIL,
        REFUSE,
        /// The call was lost, and its caller has left.
        GONE
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Visitor> visitors = new HashSet<>();
    private final Ticks ticks;
    private final SplittableRandom random;
    private final Line<Visitor> line;
    private Settings settings;

    WaitingRoom(Settings settings, Ticks ticks, SplittableRandom random) {
        this.settings = settings;
        this.ticks = ticks;
        this.random = random;
        this.line = new Line<>(settings.capacity());
    }

    Settings settings() {
        lock.lock();
        try {
            return settings;
        } finally {
            lock.unlock();
        }
    }

    /// From now on, also for calls that wait; what hangs is lost already.
    void change(Settings settings) {
        lock.lock();
        try {
            this.settings = settings;
            line.change(settings.capacity(), ticks.nanos());
            visitors.forEach(visitor -> visitor.mayGoOn.signal());
        } finally {
            lock.unlock();
        }
    }

    /// Calls that have waited for their answer since this moment or longer.
    List<Visitor> waitingSince(Instant moment) {
        lock.lock();
        try {
            return visitors.stream()
                    .filter(visitor -> !visitor.hasLeft() && !visitor.call().at().isAfter(moment))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /// The caller of this one does not wait any longer.
    void leaves(Visitor visitor) {
        lock.lock();
        try {
            visitor.leaves();
        } finally {
            lock.unlock();
        }
    }

    /// Waits in line and through the latency; for ever if the service hangs then. After any outcome
    /// but REFUSE, [#done] must follow.
    Outcome waitFor(Call call, InetSocketAddress caller) throws InterruptedException {
        lock.lock();
        var visitor = new Visitor(call, caller, lock.newCondition());
        visitors.add(visitor);
        try {
            if (!begin(visitor)) {
                return Outcome.REFUSE;
            }
            boolean fails = random.nextDouble() < settings.failureRate();
            long doneNanos = ticks.nanos() + settings.latency().sampleNanos(random);
            while (ticks.nanos() < doneNanos) {
                visitor.mayGoOn.awaitNanos(doneNanos - ticks.nanos());
            }
            if (settings.hanging()) {
                while (!visitor.hasLeft()) {
                    visitor.mayGoOn.await();
                }
                return Outcome.GONE;
            }
            return fails ? Outcome.FAIL : Outcome.DO_THE_JOB;
        } finally {
            visitors.remove(visitor);
            lock.unlock();
        }
    }

    private boolean begin(Visitor visitor) throws InterruptedException {
        Turn turn = line.arrive(visitor, ticks.nanos());
        while (turn instanceof Turn.Wait(long untilNanos)) {
            visitor.mayGoOn.awaitNanos(untilNanos - ticks.nanos());
            turn = line.look(visitor, ticks.nanos());
        }
        tellTheFirst();
        return turn instanceof Turn.Begin;
    }

    /// The call is over: another one may begin.
    void done() {
        lock.lock();
        try {
            line.leave();
            tellTheFirst();
        } finally {
            lock.unlock();
        }
    }

    private void tellTheFirst() {
        line.first().ifPresent(visitor -> visitor.mayGoOn.signal());
    }
}
