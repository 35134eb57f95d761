package lab.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lab.incident.Incident;
import lab.incident.Incident.Per;
import lab.incident.Source;
import lab.measure.Probes;
import lab.measure.Reading;

/// Reads the counters of which a figure is `per: busiest-second` four times a second, and finds the
/// second in which they grew most.
///
/// A second may begin at any reading. Where readings were late, the growth between two of them is
/// spread evenly over the time between, so a machine that stumbles makes no peak.
///
/// Threads: one timer; what is read is asked for when it is stopped, or meanwhile.
final class BusiestSeconds implements AutoCloseable {
    private static final long EVERY_MILLIS = 250;
    private static final long SECOND_MILLIS = 1_000;

    /// Four intervals of the timer are a second, even if one is a little short.
    private static final long SLACK_MILLIS = 50;

    private record Sample(long at, double value) {}

    private final Map<Source, List<Sample>> samples = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    /// Reads nothing yet.
    static BusiestSeconds of(Incident incident) {
        Set<Source> sources = new HashSet<>();
        for (Incident.Figure figure : incident.figures()) {
            if (figure.per() == Per.BUSIEST_SECOND) {
                sources.add(figure.source());
            }
        }
        return new BusiestSeconds(sources);
    }

    BusiestSeconds(Set<Source> sources) {
        sources.forEach(source -> samples.put(source, new CopyOnWriteArrayList<>()));
    }

    void start(Probes probes) {
        if (!samples.isEmpty()) {
            timer.scheduleAtFixedRate(() -> read(probes), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void read(Probes probes) {
        for (Source source : samples.keySet()) {
            if (probes.read(source) instanceof Reading.Value(double value)) {
                add(source, System.currentTimeMillis(), value);
            }
        }
    }

    void add(Source source, long at, double value) {
        samples.get(source).add(new Sample(at, value));
    }

    /// What the busiest second between the two instants (milliseconds since the epoch) added.
    Reading between(Source source, long from, long to) {
        List<Sample> within = new ArrayList<>(samples.getOrDefault(source, List.of()));
        within.removeIf(sample -> sample.at() < from || sample.at() > to);
        double busiest = Double.NEGATIVE_INFINITY;
        int end = 0;
        for (Sample start : within) {
            while (end < within.size()
                    && within.get(end).at() - start.at() < SECOND_MILLIS - SLACK_MILLIS) {
                end++;
            }
            if (end < within.size()) {
                busiest = Math.max(busiest, growth(start, within.get(end)));
            }
        }
        return Double.isFinite(busiest)
                ? Reading.of(busiest)
                : new Reading.Missing("not read twice within a second");
    }

    private static double growth(Sample start, Sample end) {
        long millis = Math.max(SECOND_MILLIS, end.at() - start.at());
        return (end.value() - start.value()) * SECOND_MILLIS / millis;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
