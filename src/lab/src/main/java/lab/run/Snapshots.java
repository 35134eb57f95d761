package lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import lab.incident.Incident;
import lab.incident.Incident.Figure;
import lab.incident.Source;
import lab.incident.Source.Take;
import lab.measure.Logs;
import lab.measure.Probes;
import lab.measure.Reading;

/// Reads what the incident's signals and checks need: at the marks, and at the seconds of the storm
/// that a figure is `between:`.
///
/// Threads: costly figures are read at once, each by a thread of its own; so is each second of the
/// storm, so that the side's own timeline waits for none.
final class Snapshots {
    /// How long before the others a costly figure is asked for at a mark.
    private static final Duration EARLIER = Duration.ofMillis(700);

    private final Incident incident;
    private final Probes probes;
    private final Logs logs;
    private final Map<Duration, CompletableFuture<Snapshot>> planned = new TreeMap<>();

    Snapshots(Incident incident, Probes probes, Logs logs) {
        this.incident = incident;
        this.probes = probes;
        this.logs = logs;
    }

    /// Before the calm phase. A costly figure that is only wanted at ends is not read.
    Snapshot first(long epochMillis) throws IOException {
        Set<Source> sources = new LinkedHashSet<>(incident.sources());
        sources.removeIf(source -> source.isCostly() && source.take() == Take.END);
        return read(sources, epochMillis, EARLIER);
    }

    /// All figures, at about that moment, and what evidence compares with them.
    Snapshot at(long epochMillis) throws IOException {
        Set<Source> sources = new LinkedHashSet<>(incident.sources());
        if (incident.evidence().contains("heap-histogram")) {
            sources.add(new Source.LiveHeap(Take.END));
        }
        return read(sources, epochMillis, EARLIER);
    }

    /// @param storm when it begins, in milliseconds since the epoch
    void planInStorm(long storm) {
        for (Duration second : seconds()) {
            CompletableFuture<Snapshot> snapshot = new CompletableFuture<>();
            planned.put(second, snapshot);
            Thread.ofVirtual()
                    .name("snapshot at " + second)
                    .start(
                            () ->
                                    snapshot.completeAsync(
                                            () -> inStorm(second, storm), Runnable::run));
        }
    }

    private Set<Duration> seconds() {
        Set<Duration> seconds = new TreeSet<>();
        for (Figure figure : incident.figures()) {
            if (figure.between() != null) {
                seconds.add(figure.between().from());
                seconds.add(figure.between().to());
            }
        }
        // The figures at the storm's begin are those at the calm's end.
        seconds.remove(Duration.ZERO);
        return seconds;
    }

    private Snapshot inStorm(Duration second, long storm) {
        Set<Source> sources = new LinkedHashSet<>();
        for (Figure figure : incident.figures()) {
            boolean ends = figure.between() != null && figure.between().to().equals(second);
            boolean begins =
                    figure.between() != null
                            && figure.between().from().equals(second)
                            && figure.source().take() == Take.INCREASE;
            if (begins || ends) {
                sources.add(figure.source());
            }
        }
        try {
            return read(sources, storm + second.toMillis(), Duration.ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was planned; waits until it is read.
    Map<Duration, Snapshot> inStorm() {
        Map<Duration, Snapshot> read = new TreeMap<>();
        try {
            planned.forEach((second, snapshot) -> read.put(second, snapshot.join()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
        return read;
    }

    private Snapshot read(Set<Source> sources, long epochMillis, Duration earlier)
            throws IOException {
        Map<Source, Reading> readings = new ConcurrentHashMap<>();
        AtomicReference<Probes.Heap> heap = new AtomicReference<>();
        boolean costly = sources.stream().anyMatch(Source::isCostly);
        Clock.sleepUntil(epochMillis - (costly ? earlier.toMillis() : 0));
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            if (sources.stream().anyMatch(Source.LiveHeap.class::isInstance)) {
                askers.submit(() -> heap.set(probes.heap()));
            }
            for (Source source : sources) {
                if (source.isCostly() && !(source instanceof Source.LiveHeap)) {
                    askers.submit(() -> readings.put(source, probes.read(source)));
                }
            }
            Clock.sleepUntil(epochMillis);
            for (Source source : sources) {
                if (!source.isCostly()) {
                    readings.put(source, probes.read(source));
                }
            }
        }
        for (Source source : sources) {
            if (source instanceof Source.LiveHeap) {
                readings.put(source, heap.get().liveMegabytes());
            }
        }
        return new Snapshot(Map.copyOf(readings), logs.offsets(), heap.get());
    }
}
