package lab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lab.alert.NodeFigures;
import lab.incident.Incident;
import lab.incident.Source;
import lab.measure.Logs;
import lab.measure.MetricsText;
import lab.measure.Probes;
import lab.measure.Probes.Node;
import lab.measure.Probes.Scrape;
import lab.measure.ProcessFigures;
import lab.measure.Reading;

/// Samples the shop once a second, for the charts. What does not answer in time leaves a gap.
///
/// Threads: one timer; each node and the database are asked at once, so that one that hangs delays
/// nobody.
final class Sampler implements AutoCloseable {
    /// Chart, unit, what the line is called after the node, metric.
    private static final String[][] METRICS = {
        {"Heap", "bytes", "", "jvm_memory_used_bytes{area=\"heap\"}"},
        {"Database connections", "connections", " in use", "agroal_active_count"},
        {"Database connections", "connections", " waited for", "agroal_awaiting_count"},
    };

    private record Key(String chart, String name, String unit) {}

    private record Sample(long at, Double value) {}

    private final Probes probes;
    private final Logs logs;
    private final long databasePid;
    private final List<Incident.Signal> signals;
    private final List<Incident.MetricChart> charts;
    private final Set<String> rates = new HashSet<>();
    private final boolean chartsLog;
    private final Map<Key, List<Sample>> samples = new LinkedHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();

    Sampler(Probes probes, Logs logs, long databasePid, Incident incident) {
        this.probes = probes;
        this.logs = logs;
        this.databasePid = databasePid;
        Set<Source> charted = new HashSet<>();
        this.signals =
                incident.signals().stream()
                        .filter(signal -> isCharted(signal.figure()))
                        .filter(signal -> charted.add(signal.figure().source()))
                        .toList();
        this.charts = incident.charts();
        signals.stream()
                .filter(signal -> signal.figure().per() != Incident.Per.NOTHING)
                .forEach(signal -> rates.add(signal.name()));
        this.chartsLog = incident.sources().stream().anyMatch(Sampler::isOfLog);
    }

    /// The log's growth means something only to an incident that is about the log.
    private static boolean isOfLog(Source source) {
        return source instanceof Source.LogLines
                || source instanceof Source.LogBytes
                || source instanceof Source.RequestsWithoutLine;
    }

    /// What is divided by the requests of a phase is known only when it has ended. What is told by
    /// the second is drawn as what each second added.
    private static boolean isCharted(Incident.Figure figure) {
        return figure.per() != Incident.Per.REQUEST
                && !figure.againstCalm()
                && figure.source().isReadableAtAnyTime();
    }

    void start() {
        timer.scheduleAtFixedRate(this::sample, 0, 1, TimeUnit.SECONDS);
    }

    private void sample() {
        long now = System.currentTimeMillis();
        List<Future<?>> asked = new ArrayList<>();
        for (Node node : probes.nodes()) {
            asked.add(askers.submit(() -> sampleMetrics(now, node)));
            asked.add(askers.submit(() -> sampleProcess(now, node.name(), node.pid())));
        }
        asked.add(askers.submit(() -> sampleProcess(now, "database", databasePid)));
        if (chartsLog) {
            asked.add(askers.submit(() -> sampleLogs(now)));
        }
        asked.add(askers.submit(() -> sampleSignals(now)));
        for (Future<?> each : asked) {
            try {
                each.get(900, TimeUnit.MILLISECONDS);
            } catch (Exception late) {
                each.cancel(true);
            }
        }
    }

    private void sampleMetrics(long now, Node node) {
        Scrape scrape = probes.metrics(node);
        for (String[] metric : METRICS) {
            Reading reading =
                    switch (scrape) {
                        case Scrape.Failed(String why) -> new Reading.Missing(why);
                        case Scrape.Scraped(MetricsText text) -> text.sum(metric[3]);
                    };
            add(new Key(metric[0], node.name() + metric[2], metric[1]), now, value(reading));
        }
        for (Incident.MetricChart chart : charts) {
            Reading reading =
                    switch (scrape) {
                        case Scrape.Failed(String why) -> new Reading.Missing(why);
                        case Scrape.Scraped(MetricsText text) ->
                                chart.max()
                                        ? text.max(chart.selector())
                                        : text.sum(chart.selector());
                    };
            add(new Key(chart.name(), node.name(), chart.unit()), now, value(reading));
        }
    }

    private void sampleProcess(long now, String name, long pid) {
        try {
            ProcessFigures figures = ProcessFigures.of(pid);
            add(new Key("CPU", name, "cores"), now, figures.cpuSeconds());
            add(new Key("Threads", name, "threads"), now, (double) figures.threads());
        } catch (IOException gone) {
            add(new Key("CPU", name, "cores"), now, null);
        }
    }

    private void sampleLogs(long now) {
        try {
            double bytes = logs.offsets().stream().mapToLong(Long::longValue).sum();
            add(new Key("Log bytes", "written", "bytes/s"), now, bytes);
        } catch (IOException e) {
            add(new Key("Log bytes", "written", "bytes/s"), now, null);
        }
    }

    private void sampleSignals(long now) {
        for (Incident.Signal signal : signals) {
            add(
                    new Key(signal.name(), "value", signal.unit()),
                    now,
                    value(probes.read(signal.figure().source())));
        }
    }

    private static Double value(Reading reading) {
        return reading instanceof Reading.Value(double value) ? value : null;
    }

    private synchronized void add(Key key, long at, Double value) {
        samples.computeIfAbsent(key, k -> new ArrayList<>()).add(new Sample(at, value));
    }

    /// What the exporter tells Prometheus.
    List<NodeFigures> nodeFigures() {
        List<NodeFigures> figures = new ArrayList<>();
        List<Long> sizes;
        try {
            sizes = logs.offsets();
        } catch (IOException e) {
            return List.of();
        }
        for (int i = 0; i < probes.nodes().size(); i++) {
            Node node = probes.nodes().get(i);
            try {
                ProcessFigures process = ProcessFigures.of(node.pid());
                figures.add(
                        new NodeFigures(
                                node.name(),
                                process.cpuSeconds(),
                                process.threads(),
                                process.residentBytes(),
                                sizes.get(i)));
            } catch (IOException gone) {
                figures.add(new NodeFigures(node.name(), null, null, null, sizes.get(i)));
            }
        }
        return figures;
    }

    /// @param zero the instant of second 0, in milliseconds since the epoch
    synchronized List<Series> series(long zero) {
        List<Series> all = new ArrayList<>();
        samples.forEach(
                (key, points) ->
                        all.add(
                                new Series(
                                        key.chart(),
                                        key.name(),
                                        key.unit(),
                                        isCounter(key)
                                                ? rates(points, zero)
                                                : values(points, zero))));
        return all;
    }

    private boolean isCounter(Key key) {
        return key.chart().equals("CPU")
                || key.chart().equals("Log bytes")
                || rates.contains(key.chart());
    }

    private static List<Series.Point> values(List<Sample> samples, long zero) {
        return samples.stream()
                .map(sample -> new Series.Point((sample.at() - zero) / 1000.0, sample.value()))
                .toList();
    }

    private static List<Series.Point> rates(List<Sample> samples, long zero) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 1; i < samples.size(); i++) {
            Sample then = samples.get(i - 1);
            Sample now = samples.get(i);
            boolean gap = then.value() == null || now.value() == null;
            Double rate = gap ? null : (now.value() - then.value()) * 1000 / (now.at() - then.at());
            points.add(new Series.Point((now.at() - zero) / 1000.0, rate));
        }
        return points;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        askers.shutdownNow();
    }
}
