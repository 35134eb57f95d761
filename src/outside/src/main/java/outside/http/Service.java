package outside.http;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import outside.Call;
import outside.Calls;
import outside.Line;
import outside.Settings;
import outside.Turn;

/// One service at work: lets every call wait, and then work, as its [Settings] say.
///
/// How it works: a call is a (virtual) thread that parks. In the [Line] only the first one
/// waits for a time; the others wait until they are told that they have become the first. Then
/// the call's latency is drawn and the thread parks for it, and for as long as the service
/// hangs. Only then is the job done and the answer given.
///
/// When the capacity is used up and the line is full, the answer is 503 at once; when a failure
/// is drawn, it is 503 after the latency. In both cases nothing was done.
///
/// Threads: one lock for everything that decides; jobs and answers are outside of it.
final class Service {

    static final Answer REFUSED =
            new Answer(503, Json.object("status", "REFUSED", "reason", "at capacity"));
    static final Answer FAILED =
            new Answer(503, Json.object("status", "FAILED", "reason", "out of order"));

    /// A call and the thread that carries it.
    private static final class Visitor {
        private final Condition mayGoOn;

        Visitor(Condition mayGoOn) {
            this.mayGoOn = mayGoOn;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Visitor> visitors = new HashSet<>();
    private final Calls calls = new Calls();
    private final Ticks ticks;
    private final SplittableRandom random;
    private final Line<Visitor> line;
    private Settings settings;

    Service(Settings settings, Ticks ticks, SplittableRandom random) {
        this.settings = settings;
        this.ticks = ticks;
        this.random = random;
        this.line = new Line<>(settings.capacity());
    }

    Calls calls() {
        return calls;
    }

    Settings settings() {
        lock.lock();
        try {
            return settings;
        } finally {
            lock.unlock();
        }
    }

    /// From now on, also for calls that wait or hang.
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

    /// Returns when the call is to be answered, with what.
    Answer serve(Call.Request request, Job job) throws InterruptedException {
        Call call = calls.start(request, ticks.now());
        Optional<Answer> instead = waitFor();
        if (instead.filter(REFUSED::equals).isPresent()) {
            calls.refused(call, REFUSED.status(), ticks.now());
            return REFUSED;
        }
        try {
            Answer answer = instead.orElseGet(() -> done(job));
            calls.answered(call, answer.status(), ticks.now());
            return answer;
        } finally {
            leave();
        }
    }

    /// A bug in a job is answered like a bug in any server, and told on stderr.
    private static Answer done(Job job) {
        try {
            return job.work().get();
        } catch (RuntimeException e) {
            e.printStackTrace();
            return Answer.error(500, "internal error");
        }
    }

    /// Waits in line and through the latency. Empty if the job is to be done.
    private Optional<Answer> waitFor() throws InterruptedException {
        lock.lock();
        var visitor = new Visitor(lock.newCondition());
        visitors.add(visitor);
        try {
            if (!begin(visitor)) {
                return Optional.of(REFUSED);
            }
            boolean fails = random.nextDouble() < settings.failureRate();
            long doneNanos = ticks.nanos() + settings.latency().sampleNanos(random);
            while (ticks.nanos() < doneNanos) {
                visitor.mayGoOn.awaitNanos(doneNanos - ticks.nanos());
            }
            while (settings.hanging()) {
                visitor.mayGoOn.await();
            }
            return fails ? Optional.of(FAILED) : Optional.empty();
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

    private void leave() {
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
