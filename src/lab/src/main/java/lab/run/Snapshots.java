package lab.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lab.incident.Incident;
import lab.incident.Source;
import lab.measure.Logs;
import lab.measure.Probes;
import lab.measure.Reading;

/// Reads what the incident's signals and checks need at the marks.
final class Snapshots {
    /// How long before the others a costly figure is asked for.
    private static final long EARLIER_MILLIS = 700;

    private final Incident incident;
    private final Probes probes;
    private final Logs logs;

    Snapshots(Incident incident, Probes probes, Logs logs) {
        this.incident = incident;
        this.probes = probes;
        this.logs = logs;
    }

    /// Before the calm phase. A costly figure that is only wanted at ends is not read.
    Snapshot first(long epochMillis) throws IOException {
        return at(
                epochMillis, source -> !source.isCostly() || source.take() == Source.Take.INCREASE);
    }

    /// All figures, at about that moment.
    Snapshot at(long epochMillis) throws IOException {
        return at(epochMillis, source -> true);
    }

    private Snapshot at(long epochMillis, Predicate<Source> wanted) throws IOException {
        Map<Boolean, Set<Source>> costly =
                incident.sources().stream()
                        .filter(wanted)
                        .collect(Collectors.partitioningBy(Source::isCostly, Collectors.toSet()));
        Map<Source, Reading> readings = new ConcurrentHashMap<>();
        if (!costly.get(true).isEmpty()) {
            Clock.sleepUntil(epochMillis - EARLIER_MILLIS);
        }
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Source source : costly.get(true)) {
                askers.submit(() -> readings.put(source, probes.read(source)));
            }
            Clock.sleepUntil(epochMillis);
            for (Source source : costly.get(false)) {
                readings.put(source, probes.read(source));
            }
        }
        return new Snapshot(new HashMap<>(readings), logs.offsets());
    }
}
