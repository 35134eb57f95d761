package mini.concurrency.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A clock that a test turns by hand. Alarms ring on the thread that turns it, in their order.
final class ManualTime implements Time {
    private record Pending(long at, Runnable ring) {}

    private final List<Pending> alarms = new ArrayList<>();
    private long now;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public Alarm at(long nanos, Runnable ring) {
        Pending alarm = new Pending(nanos, ring);
        synchronized (this) {
            alarms.add(alarm);
        }
        return () -> {
            synchronized (this) {
                alarms.remove(alarm);
            }
        };
    }

    /// How many alarms are set, which is how many calls are under way.
    synchronized int alarms() {
        return alarms.size();
    }

    /// @param millis since the beginning
    void turnTo(long millis) {
        List<Pending> due;
        synchronized (this) {
            now = Duration.ofMillis(millis).toNanos();
            due =
                    alarms.stream()
                            .filter(alarm -> alarm.at() <= now)
                            .sorted(Comparator.comparingLong(Pending::at))
                            .toList();
            alarms.removeAll(due);
        }
        due.forEach(alarm -> alarm.ring().run());
    }
}
