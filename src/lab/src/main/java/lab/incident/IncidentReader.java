package lab.incident;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import lab.fault.Fault;
import lab.fault.FaultFile;
import lab.incident.Incident.Check;
import lab.incident.Incident.Figure;
import lab.incident.Incident.Load;
import lab.incident.Incident.MetricChart;
import lab.incident.Incident.Per;
import lab.incident.Incident.PlannedFault;
import lab.incident.Incident.Signal;
import lab.incident.Incident.Span;
import lab.incident.Incident.Users;
import lab.incident.Source.Take;
import lab.run.Phase;
import lab.yaml.Document;
import lab.yaml.InvalidFile;

/// Types a document that the schema has already accepted, and reads the fault files that it names.
///
record IncidentReader(Document file, IncidentFile.Tree tree) {
    private static final String DEFAULT_WARM_UP = "4s";
    private static final String DEFAULT_QUIET = "0s";

    Incident incident() {
        JsonNode root = file.root();
        return new Incident(
                root.get("id").asText(),
                root.get("stage").asInt(),
                root.get("page").asText(),
                root.get("nodes").asInt(),
                load(root.get("load")),
                root.get("calm").asText(),
                settings(root.path("settings")),
                faults(root),
                list(root.get("signals"), signal -> signal(root, signal)),
                list(root.get("checks"), check -> check(root, check)),
                list(root.path("evidence"), JsonNode::asText),
                list(root.path("charts"), IncidentReader::chart),
                root.get("alert").asText(),
                root.path("echoes").asText(null));
    }

    private static Load load(JsonNode load) {
        JsonNode users = load.get("users");
        return new Load(
                load.get("simulation").asText(),
                seconds(load.path("warm-up").asText(DEFAULT_WARM_UP)),
                seconds(load.get("calm").asText()),
                seconds(load.get("storm").asText()),
                seconds(load.path("quiet").asText(DEFAULT_QUIET)),
                load.get("seed").asLong(),
                new Users(
                        users.get("calm").asDouble(),
                        users.get("storm").asDouble(),
                        list(users.get("first"), JsonNode::asText)));
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
    }

    private static Map<String, String> settings(JsonNode settings) {
        Map<String, String> byName = new LinkedHashMap<>();
        settings.properties()
                .forEach(entry -> byName.put(entry.getKey(), entry.getValue().asText()));
        return byName;
    }

    private List<PlannedFault> faults(JsonNode root) {
        List<PlannedFault> faults = new ArrayList<>();
        for (JsonNode planned : root.path("faults")) {
            String key = "faults." + faults.size();
            Fault fault = fault(planned.get("file"), key + ".file");
            checkNode(fault, root.get("nodes").asInt(), planned.get("file"), key);
            Duration at = seconds(planned.get("at").asText());
            Duration storm = seconds(root.at("/load/storm").asText());
            if (at.compareTo(storm) >= 0) {
                throw file.invalid(
                        planned.get("at"),
                        key + ".at",
                        "'%ds' is not within the storm's %d s"
                                .formatted(at.toSeconds(), storm.toSeconds()));
            }
            Duration length = planned.has("for") ? seconds(planned.get("for").asText()) : null;
            faults.add(new PlannedFault(fault, at, length));
        }
        return faults;
    }

    private Fault fault(JsonNode path, String key) {
        String yaml = tree.text(path.asText()).orElseThrow(() -> noFile(path, key));
        String tag = file.name().substring(0, file.name().indexOf(':') + 1);
        return FaultFile.parse(tag + path.asText(), yaml);
    }

    private InvalidFile noFile(JsonNode path, String key) {
        List<String> there =
                tree.pathsIn("chaos").stream().filter(each -> each.endsWith(".yaml")).toList();
        return file.invalid(
                path,
                key,
                "'%s' is not there; ".formatted(path.asText())
                        + (there.isEmpty()
                                ? "there are no fault files in chaos/"
                                : "there are " + String.join(", ", there)));
    }

    private void checkNode(Fault fault, int nodes, JsonNode path, String key) {
        String target = fault.target();
        if (target.startsWith("shop-") && Integer.parseInt(target.substring(5)) > nodes) {
            throw file.invalid(
                    path,
                    key + ".file",
                    "its target '%s' is not there; there are shop-1 to shop-%d"
                            .formatted(target, nodes));
        }
    }

    private static MetricChart chart(JsonNode chart) {
        return new MetricChart(
                chart.get("name").asText(),
                chart.path("unit").asText(""),
                chart.get("metric").asText(),
                chart.path("aggregate").asText().equals("max"));
    }

    private Signal signal(JsonNode root, JsonNode signal) {
        return new Signal(
                signal.get("name").asText(),
                signal.path("unit").asText(""),
                figure(root, signal),
                Bound.parse(signal.get("broken").asText()),
                Bound.parse(signal.get("healthy").asText()));
    }

    private Check check(JsonNode root, JsonNode check) {
        Figure figure = figure(root, check);
        return new Check(
                check.get("name").asText(),
                check.path("unit").asText(""),
                figure,
                phases(check.path("phase").asText("")),
                check.has("holds") ? Bound.parse(check.get("holds").asText()) : null,
                check.has("equals")
                        ? new Figure(
                                source(check.get("equals")),
                                Per.NOTHING,
                                figure.between(),
                                figure.againstCalm())
                        : null);
    }

    private Figure figure(JsonNode root, JsonNode node) {
        Figure figure =
                new Figure(source(node), per(node), between(root, node), node.has("against"));
        if (figure.per() == Per.BUSIEST_SECOND && !figure.source().isReadableAtAnyTime()) {
            throw file.invalid(
                    node.get("per"),
                    node.get("name").asText() + ".per",
                    "'busiest-second' needs a source that can be read at any time: sql, sql-digest,"
                            + " sql-status, outside, metric or process");
        }
        return figure;
    }

    private Span between(JsonNode root, JsonNode node) {
        if (!node.has("between")) {
            return null;
        }
        JsonNode between = node.get("between");
        Span span = new Span(seconds(between.get(0).asText()), seconds(between.get(1).asText()));
        Duration storm = seconds(root.at("/load/storm").asText());
        if (span.from().compareTo(span.to()) >= 0 || span.to().compareTo(storm) > 0) {
            throw file.invalid(
                    between.get(0),
                    node.get("name").asText() + ".between",
                    "'%s' is no stretch of the storm's %d s".formatted(span, storm.toSeconds()));
        }
        return span;
    }

    private static List<Phase> phases(String phase) {
        return switch (phase) {
            case "calm" -> List.of(Phase.CALM);
            case "storm" -> List.of(Phase.STORM);
            default -> List.of(Phase.CALM, Phase.STORM);
        };
    }

    private static Per per(JsonNode node) {
        return node.has("per")
                ? Per.valueOf(node.get("per").asText().toUpperCase().replace('-', '_'))
                : Per.NOTHING;
    }

    private static Source source(JsonNode node) {
        return node.has("less")
                ? new Source.Difference(one(node), one(node.get("less")))
                : one(node);
    }

    private static Source one(JsonNode node) {
        if (node.has("sql")) {
            return new Source.Sql(node.get("sql").asText(), take(node, Take.END));
        } else if (node.has("sql-digest")) {
            return new Source.SqlDigest(node.get("sql-digest").asText());
        } else if (node.has("sql-status")) {
            return new Source.SqlStatus(node.get("sql-status").asText());
        } else if (node.has("answers")) {
            JsonNode answers = node.get("answers");
            return new Source.Answers(
                    answers.get("request").asText(), list(answers.path("status"), JsonNode::asInt));
        } else if (node.has("log")) {
            return log(node.get("log"));
        } else if (node.has("outside")) {
            String[] parts = node.get("outside").asText().split("#", 2);
            return new Source.Outside(parts[0], parts[1], take(node, Take.INCREASE));
        } else if (node.has("metric")) {
            return new Source.Metric(node.get("metric").asText(), take(node, Take.INCREASE));
        } else if (node.has("threads")) {
            return threads(node);
        } else if (node.has("heap")) {
            return new Source.LiveHeap(take(node, Take.END));
        } else {
            return new Source.ProcessFigure(
                    node.get("process").asText(), take(node, Take.INCREASE));
        }
    }

    private static Source threads(JsonNode node) {
        JsonNode threads = node.get("threads");
        return threads.has("with-frame")
                ? new Source.ThreadsWithFrame(
                        threads.get("with-frame").asText(), take(node, Take.END))
                : new Source.DeadlockedThreads(take(node, Take.END));
    }

    private static Source log(JsonNode log) {
        if (log.has("bytes")) {
            return new Source.LogBytes();
        } else if (log.has("lines-matching")) {
            return new Source.LogLines(log.get("lines-matching").asText());
        } else {
            return new Source.RequestsWithoutLine(
                    list(log.get("requests-without-exactly-one-line-with"), JsonNode::asText));
        }
    }

    private static Take take(JsonNode node, Take otherwise) {
        return node.has("take") ? Take.valueOf(node.get("take").asText().toUpperCase()) : otherwise;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }
}
