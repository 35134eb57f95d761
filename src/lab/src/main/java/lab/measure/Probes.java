package lab.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import lab.incident.Source;

/// Reads figures that exist only while a side runs. A probe that fails yields a missing reading,
/// never a zero.
///
/// @param nodes the shop's processes
/// @param jcmd asks the JVMs of the nodes
public record Probes(Database database, URI outside, List<Node> nodes, HttpClient http, Jcmd jcmd) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double BYTES_A_MEGABYTE = 1e6;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// @param address of the node's HTTP port
    public record Node(String name, long pid, URI address) {}

    /// Sources that are computed after the run are missing here.
    public Reading read(Source source) {
        return switch (source) {
            case Source.Sql(String query, var ignored) -> database.number(query);
            case Source.SqlDigest(String pattern) -> database.executions("shop", pattern);
            case Source.SqlStatus(String variable) -> database.status(variable);
            case Source.Outside(String path, String pointer, var ignored) -> outside(path, pointer);
            case Source.Metric(String selector, var ignored) -> metric(selector);
            case Source.ProcessFigure(String name, var ignored) -> process(name);
            case Source.ThreadsWithFrame(String regex, var ignored) -> {
                Pattern frame = Pattern.compile(regex);
                yield sum(node -> jcmd.threads(node.pid()).withFrame(frame));
            }
            case Source.DeadlockedThreads ignored -> sum(node -> deadlocks(node).threads());
            case Source.LiveHeap ignored -> heap().liveMegabytes();
            case Source.Difference(Source of, Source less) -> read(of).since(read(less));
            case Source.Answers ignored -> afterwards();
            case Source.LogBytes ignored -> afterwards();
            case Source.LogLines ignored -> afterwards();
            case Source.RequestsWithoutLine ignored -> afterwards();
        };
    }

    private static Reading afterwards() {
        return new Reading.Missing("known after the run only");
    }

    public Deadlocks deadlocks(Node node) throws IOException {
        return Deadlocks.parse(jcmd.run(node.pid(), "Thread.print"));
    }

    /// What a full collection leaves on the heaps.
    ///
    /// @param liveMegabytes of all nodes
    /// @param first the first node's classes; null where `liveMegabytes` says why there are none
    public record Heap(Reading liveMegabytes, ClassHistogram first) {}

    /// Runs a full collection on every node.
    public Heap heap() {
        Map<Node, ClassHistogram> byNode = new ConcurrentHashMap<>();
        Reading megabytes =
                sum(
                        node -> {
                            String text = jcmd.run(node.pid(), "GC.class_histogram");
                            byNode.put(node, ClassHistogram.parse(text));
                            return byNode.get(node).bytes() / BYTES_A_MEGABYTE;
                        });
        return new Heap(megabytes, byNode.get(nodes.getFirst()));
    }

    private interface Asked {
        double of(Node node) throws IOException;
    }

    /// Over all nodes, which are asked at once.
    private Reading sum(Asked asked) {
        List<Reading> readings =
                nodes.parallelStream()
                        .map(
                                node -> {
                                    try {
                                        return Reading.of(asked.of(node));
                                    } catch (IOException e) {
                                        return new Reading.Missing(
                                                node.name() + ": " + e.getMessage());
                                    }
                                })
                        .toList();
        double sum = 0;
        for (Reading reading : readings) {
            if (!(reading instanceof Reading.Value(double value))) {
                return reading;
            }
            sum += value;
        }
        return Reading.of(sum);
    }

    private Reading outside(String path, String pointer) {
        try {
            JsonNode value = JSON.readTree(get(outside.resolve(path))).at(pointer);
            return value.isNumber()
                    ? Reading.of(value.asDouble())
                    : new Reading.Missing("no number at " + path + "#" + pointer);
        } catch (IOException e) {
            return new Reading.Missing(path + ": " + e.getMessage());
        }
    }

    private Reading metric(String selector) {
        double sum = 0;
        for (Node node : nodes) {
            switch (metrics(node)) {
                case Scrape.Failed(String why) -> {
                    return new Reading.Missing(why);
                }
                case Scrape.Scraped(MetricsText text) -> {
                    if (!(text.sum(selector) instanceof Reading.Value(double value))) {
                        return text.sum(selector);
                    }
                    sum += value;
                }
            }
        }
        return Reading.of(sum);
    }

    /// What a node's `/q/metrics` answered.
    public sealed interface Scrape {
        record Scraped(MetricsText text) implements Scrape {}

        record Failed(String why) implements Scrape {}
    }

    public Scrape metrics(Node node) {
        try {
            return new Scrape.Scraped(MetricsText.parse(get(node.address().resolve("/q/metrics"))));
        } catch (IOException e) {
            return new Scrape.Failed(
                    node.name() + " does not answer /q/metrics: " + e.getMessage());
        }
    }

    private Reading process(String name) {
        double sum = 0;
        try {
            for (Node node : nodes) {
                ProcessFigures figures = ProcessFigures.of(node.pid());
                sum +=
                        switch (name) {
                            case "cpu-seconds" -> figures.cpuSeconds();
                            case "threads" -> figures.threads();
                            default -> figures.residentBytes();
                        };
            }
            return Reading.of(sum);
        } catch (IOException e) {
            return new Reading.Missing("a node of the shop is gone: " + e.getMessage());
        }
    }

    private String get(URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
