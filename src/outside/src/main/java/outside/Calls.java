package outside;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Who called one service, and what he was told.
///
/// Invariant: started = answered + refused + left + open.
///
/// Threads: every method is atomic.
public final class Calls {

    /// The log keeps this many calls, the latest; the counts know all.
    public static final int LOG_MAX = 10_000;

    /// @param answered served, whatever the status
    /// @param refused turned away because the line was full
    /// @param left given up by the caller before the answer
    /// @param open neither of these yet: the caller still waits
    /// @param byStatus answers by HTTP status, refusals among them
    public record Counts(
            long started,
            long answered,
            long refused,
            long left,
            long open,
            Map<Integer, Long> byStatus) {}

    private final SortedMap<Long, Call> open = new TreeMap<>();
    private final ArrayDeque<Call.Done> log = new ArrayDeque<>();
    private final SortedMap<Integer, Long> byStatus = new TreeMap<>();
    private long lastNumber;
    private long started;
    private long answered;
    private long refused;
    private long left;

    public synchronized Call start(Call.Request request, Instant now) {
        lastNumber++;
        started++;
        var call = new Call(lastNumber, request, now);
        open.put(call.number(), call);
        return call;
    }

    /// Served. Without effect if the caller has left before.
    public synchronized void answered(Call call, int status, Instant now) {
        if (close(call, status, now)) {
            answered++;
            byStatus.merge(status, 1L, Long::sum);
        }
    }

    /// Turned away.
    public synchronized void refused(Call call, int status, Instant now) {
        if (close(call, status, now)) {
            refused++;
            byStatus.merge(status, 1L, Long::sum);
        }
    }

    /// The caller did not wait for the answer. Without effect if he got one.
    public synchronized void left(Call call, Instant now) {
        if (close(call, 0, now)) {
            left++;
        }
    }

    public synchronized Counts counts() {
        return new Counts(started, answered, refused, left, open.size(), Map.copyOf(byStatus));
    }

    /// Calls that wait for their answer since this moment or longer, oldest first.
    public synchronized List<Call> openSince(Instant moment) {
        return open.values().stream().filter(call -> !call.at().isAfter(moment)).toList();
    }

    /// The latest calls that are over, newest first.
    public synchronized List<Call.Done> newest(int limit) {
        return log.reversed().stream().limit(limit).toList();
    }

    /// Counts from zero again. Calls that are open stay open and count as started.
    public synchronized void clear() {
        started = open.size();
        answered = 0;
        refused = 0;
        left = 0;
        byStatus.clear();
        log.clear();
    }

    /// @param over calls about something of the kind that are over
    /// @param accepted those of them that were answered with a status of 200 to 299
    /// @param distinct references among the accepted ones; fewer than those if one came twice
    public record About(long over, long accepted, long distinct) {}

    /// Of the calls in the log, those whose reference has this part.
    public synchronized About about(String part) {
        var found =
                log.stream()
                        .filter(done -> done.call().request().reference().contains(part))
                        .toList();
        var accepted =
                found.stream()
                        .filter(done -> done.status() / 100 == 2)
                        .map(done -> done.call().request().reference())
                        .toList();
        return new About(found.size(), accepted.size(), accepted.stream().distinct().count());
    }

    private boolean close(Call call, int status, Instant now) {
        if (open.remove(call.number()) == null) {
            return false;
        }
        if (log.size() == LOG_MAX) {
            log.removeFirst();
        }
        log.addLast(new Call.Done(call, status, Duration.between(call.at(), now).toMillis()));
        return true;
    }
}
