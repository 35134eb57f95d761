package outside.http;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import outside.Call;
import outside.Calls;
import outside.Settings;

/// One service at work: every call waits in the [WaitingRoom], then its job is done and it is
/// answered.
///
/// When the capacity is used up and the line is full, the answer is 503 at once; when a failure
/// is drawn, it is 503 after the latency. In both cases nothing was done.
///
/// A caller who leaves is only counted: his place in line and the work for him stay, as in any
/// server that does not look back. But a hanging service has begun nothing for him and lets go.
final class Service {

    static final Answer REFUSED =
            new Answer(503, Json.object("status", "REFUSED", "reason", "at capacity"));
    static final Answer FAILED =
            new Answer(503, Json.object("status", "FAILED", "reason", "out of order"));

    private final Calls calls = new Calls();
    private final Ticks ticks;
    private final WaitingRoom room;

    Service(Settings settings, Ticks ticks, SplittableRandom random) {
        this.ticks = ticks;
        this.room = new WaitingRoom(settings, ticks, random);
    }

    Calls calls() {
        return calls;
    }

    Settings settings() {
        return room.settings();
    }

    /// From now on, also for calls that wait; what hangs is lost already.
    void change(Settings settings) {
        room.change(settings);
    }

    /// Calls that have waited for their answer since this moment or longer.
    List<Visitor> waitingSince(Instant moment) {
        return room.waitingSince(moment);
    }

    /// The caller does not wait any longer.
    void leaves(Visitor visitor) {
        calls.left(visitor.call(), ticks.now());
        room.leaves(visitor);
    }

    /// Returns when the call is to be answered, with what; empty if nobody waits for it.
    Optional<Answer> serve(Call.Request request, InetSocketAddress caller, Job job)
            throws InterruptedException {
        Call call = calls.start(request, ticks.now());
        return switch (room.waitFor(call, caller)) {
            case DO_THE_JOB -> Optional.of(answered(call, answer(job)));
            case FAIL -> Optional.of(answered(call, FAILED));
            case REFUSE -> {
                calls.refused(call, REFUSED.status(), ticks.now());
                yield Optional.of(REFUSED);
            }
            case GONE -> {
                room.done();
                yield Optional.empty();
            }
        };
    }

    private Answer answered(Call call, Answer answer) {
        calls.answered(call, answer.status(), ticks.now());
        room.done();
        return answer;
    }

    /// A bug in a job is answered like a bug in any server, and told on stderr.
    private static Answer answer(Job job) {
        try {
            return job.work().get();
        } catch (RuntimeException e) {
            e.printStackTrace();
            return Answer.error(500, "internal error");
        }
    }
}
