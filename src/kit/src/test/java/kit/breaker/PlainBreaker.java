package kit.breaker;

import java.util.ArrayList;
import java.util.List;

/// The rules of a [Breaker], as short as they can be said: it keeps every call of the current
/// stretch, and counts again for each question.
final class PlainBreaker {
    private record Ended(boolean failed, boolean slow, long second) {}

    private static final long SECOND = 1_000_000_000;

    private final Settings settings;
    private final long startNanos;
    private final List<Ended> ended = new ArrayList<>();
    private State state = State.CLOSED;
    private long stretch;
    private long openUntil;
    private int out;
    private Settings.Span span;
    private long second;

    PlainBreaker(Settings settings, long startNanos) {
        this.settings = settings;
        this.startNanos = startNanos;
        this.span = settings.span();
    }

    State state() {
        return state;
    }

    /// Calls, failed and slow ones that count.
    List<Long> counts(long now) {
        List<Ended> counting = counting(now);
        return List.of(
                (long) counting.size(),
                counting.stream().filter(Ended::failed).count(),
                counting.stream().filter(Ended::slow).count());
    }

    long tryAcquire(long now) {
        if (state == State.OPEN && now - openUntil > 0) {
            begin(State.HALF_OPEN, now);
        }
        boolean refused =
                state == State.OPEN
                        || state == State.HALF_OPEN && out == settings.recovery().probes();
        if (refused) {
            return Breaker.REFUSED;
        }
        out++;
        return stretch;
    }

    void release(long permit) {
        if (permit == stretch) {
            out--;
        }
    }

    void record(long permit, boolean failed, boolean slow, long now) {
        if (permit != stretch || state == State.OPEN) {
            return;
        }
        second = Math.max(second, second(now));
        ended.add(new Ended(failed, slow, second));
        List<Long> counts = counts(now);
        int probes = state == State.HALF_OPEN ? settings.recovery().probes() : Integer.MAX_VALUE;
        if (counts.get(0) < Math.min(settings.callsMin(), probes)) {
            return;
        }
        if (100.0 * counts.get(1) / counts.get(0) >= settings.failurePercent()
                || 100.0 * counts.get(2) / counts.get(0) >= settings.slow().percent()) {
            begin(State.OPEN, now);
            openUntil = now + settings.recovery().openFor().toNanos();
        } else if (state == State.HALF_OPEN) {
            begin(State.CLOSED, now);
        }
    }

    private void begin(State next, long now) {
        state = next;
        stretch++;
        out = 0;
        if (next != State.OPEN) {
            ended.clear();
            int probes = settings.recovery().probes();
            span = next == State.CLOSED ? settings.span() : new Settings.LastCalls(probes);
            second = second(now);
        }
    }

    private List<Ended> counting(long now) {
        second = Math.max(second, second(now));
        return switch (span) {
            case Settings.LastCalls(int calls) ->
                    ended.subList(Math.max(0, ended.size() - calls), ended.size());
            case Settings.LastSeconds(int seconds) ->
                    ended.stream().filter(e -> e.second() > second - seconds).toList();
        };
    }

    private long second(long now) {
        return Math.floorDiv(now - startNanos, SECOND);
    }
}
