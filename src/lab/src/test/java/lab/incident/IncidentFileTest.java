package lab.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.incident.Incident.Figure;
import lab.incident.Incident.MetricChart;
import lab.incident.Incident.Per;
import lab.incident.Incident.Span;
import lab.run.Phase;
import lab.yaml.InvalidFile;
import org.junit.jupiter.api.Test;

class IncidentFileTest {
    private static final String VALID =
            """
            id: oversell
            stage: 0
            page: Buyers get confirmations for things we do not have
            nodes: 2
            load:
              simulation: Oversell
              calm: 4s
              storm: 10s
              seed: 7
              users: { calm: 10, storm: 40, first: [cart] }
            calm: every buyer wants another product
            settings: { OUTSIDE_PAYMENT_LATENCY: 20ms }
            signals:
              - name: units sold beyond stock
                sql: select 1
                broken: ">= 1"
                healthy: "<= 0"
            checks:
              - name: every checkout is answered
                answers: { request: checkout, status: [201, 409] }
                per: request
                phase: storm
                holds: ">= 0.95"
              - name: charged what was sold
                sql: select 2
                equals: { outside: /admin/ledger/payment#/charges }
            alert: Oversell
            """;

    private static final String FAULT =
            """
            name: supplier-hangs
            what: Suppliers accept calls and answer none.
            target: outside/supplier
            set: { hanging: true }
            """;

    @Test
    void readsEveryKey() {
        Incident incident = parse(VALID);

        assertThat(incident.load().storm()).isEqualTo(Duration.ofSeconds(10));
        assertThat(incident.load().warmUp()).isEqualTo(Duration.ofSeconds(4));
        assertThat(incident.signals().getFirst().broken()).isEqualTo(new Bound(">=", 1));
        assertThat(incident.checks().getFirst().figure().per()).isEqualTo(Per.REQUEST);
        assertThat(incident.checks().getFirst().phases()).isEqualTo(List.of(Phase.STORM));
        assertThat(incident.checks().get(1).equalTo().source())
                .isEqualTo(
                        new Source.Outside(
                                "/admin/ledger/payment", "/charges", Source.Take.INCREASE));
        assertThat(incident.settings()).containsEntry("OUTSIDE_PAYMENT_LATENCY", "20ms");
    }

    @Test
    void takesOneFigureFromAnother() {
        String mail = "less: { outside: /admin/calls/mail#/answered, take: end }";
        Incident incident = parse(VALID.replace("sql: select 1", "sql: select 1\n    " + mail));

        assertThat(incident.signals().getFirst().figure().source())
                .isEqualTo(
                        new Source.Difference(
                                new Source.Sql("select 1", Source.Take.END),
                                new Source.Outside(
                                        "/admin/calls/mail", "/answered", Source.Take.END)));
    }

    @Test
    void takesNothingFromWhatIsKnownAfterTheRunOnly() {
        String answers = "less: { answers: { request: cart } }";
        assertRefused(
                VALID.replace("sql: select 1", "sql: select 1\n    " + answers), "signals.0.less");
    }

    @Test
    void namesFileLineAndKeyOfAnUnknownKey() {
        assertRefused(
                VALID.replace("nodes: 2", "nodes: 2\nnode: 3"),
                "incident.yaml:5: unknown key 'node'");
    }

    @Test
    void namesTheSourcesThatThereAre() {
        assertRefused(
                VALID.replace("sql: select 1", "sqlx: select 1"),
                "incident.yaml:14: signals.0: give exactly one out of sql, sql-digest",
                "unknown key 'sqlx'");
    }

    @Test
    void refusesTwoSourcesForOneFigure() {
        assertRefused(
                VALID.replace("sql: select 1", "sql: select 1\n    metric: up"),
                "signals.0: give exactly one out of");
    }

    @Test
    void refusesACheckWithoutABound() {
        assertRefused(
                VALID.replace("    equals: { outside: /admin/ledger/payment#/charges }\n", ""),
                "checks.1: give either 'holds' or 'equals'");
    }

    @Test
    void refusesABoundThatIsNoLiteral() {
        assertRefused(
                VALID.replace("\">= 1\"", "a lot"),
                "incident.yaml:16",
                "signals.0.broken",
                "a lot");
    }

    @Test
    void refusesASettingThatIsNeitherTheShopsNorTheWorlds() {
        assertRefused(
                VALID.replace("OUTSIDE_PAYMENT_LATENCY", "QUARKUS_DATASOURCE_JDBC_MAX_SIZE"),
                "settings");
    }

    @Test
    void namesTheLineThatIsNoYaml() {
        assertRefused(VALID.replace("nodes: 2", "nodes: [2"), "incident.yaml:", "not YAML");
    }

    @Test
    void readsFaultsWithTheFilesThatTheyName() {
        Incident incident =
                parse(VALID + "faults: [{ file: chaos/supplier-hangs.yaml, at: 2s, for: 13s }]\n");

        assertThat(incident.faults())
                .singleElement()
                .satisfies(
                        planned -> {
                            assertThat(planned.fault().target()).isEqualTo("outside/supplier");
                            assertThat(planned.at()).isEqualTo(Duration.ofSeconds(2));
                            assertThat(planned.length()).isEqualTo(Duration.ofSeconds(13));
                        });
    }

    @Test
    void letsAFaultHoldUntilTheEnd() {
        Incident incident =
                parse(VALID + "faults: [{ file: chaos/supplier-hangs.yaml, at: 2s }]\n");

        assertThat(incident.faults().getFirst().length()).isNull();
    }

    @Test
    void namesTheFaultFilesThatThereAre() {
        assertRefused(
                VALID + "faults: [{ file: chaos/moon-falls.yaml, at: 2s }]\n",
                "incident.yaml:28: faults.0.file: 'chaos/moon-falls.yaml' is not there;"
                        + " there are chaos/supplier-hangs.yaml");
    }

    @Test
    void refusesAFaultAfterTheStorm() {
        assertRefused(
                VALID + "faults: [{ file: chaos/supplier-hangs.yaml, at: 10s }]\n",
                "incident.yaml:28: faults.0.at: '10s' is not within the storm's 10 s");
    }

    @Test
    void refusesAFaultOfANodeThatThereIsNot() {
        String yaml = VALID + "faults: [{ file: chaos/node-paused.yaml, at: 2s }]\n";
        String fault =
                """
                name: node-paused
                what: A node stands still.
                target: shop-3
                signal: pause
                """;

        assertThatThrownBy(
                        () ->
                                IncidentFile.parse(
                                        "incident.yaml",
                                        yaml,
                                        tree(Map.of("chaos/node-paused.yaml", fault))))
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining("'shop-3' is not there; there are shop-1 to shop-2");
    }

    @Test
    void saysWhatIsWrongWithAFaultFile() {
        String yaml = VALID + "faults: [{ file: chaos/supplier-hangs.yaml, at: 2s }]\n";
        Map<String, String> files =
                Map.of("chaos/supplier-hangs.yaml", FAULT.replace("hanging", "hangs"));

        assertThatThrownBy(() -> IncidentFile.parse("tag:incident.yaml", yaml, tree(files)))
                .hasMessageContaining(
                        "tag:chaos/supplier-hangs.yaml:4: set: unknown key 'hangs'; there are"
                                + " latency, perSecond");
    }

    @Test
    void readsThreadsAndHeap() {
        Incident incident =
                parse(
                        VALID.replace(
                                "alert: Oversell",
                                """
                                  - name: nothing is stuck
                                    threads: { with-frame: "shop[.]quote" }
                                    holds: "<= 5"
                                  - name: nobody waits in a circle
                                    threads: { deadlocked: true }
                                    holds: "== 0"
                                  - name: memory is given back
                                    heap: live-megabytes
                                    take: increase
                                    holds: "<= 1000"
                                alert: Oversell"""));

        assertThat(incident.sources())
                .contains(
                        new Source.ThreadsWithFrame("shop[.]quote", Source.Take.END),
                        new Source.DeadlockedThreads(Source.Take.END),
                        new Source.LiveHeap(Source.Take.INCREASE));
    }

    @Test
    void waitsAfterTheLoadOnlyWhereItIsSaid() {
        assertThat(parse(VALID).load().quiet()).isZero();
        assertThat(parse(VALID.replace("seed: 7", "seed: 7\n  quiet: 3s")).load().quiet())
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void waitsForNoLongerThanTheBudgetAllows() {
        assertRefused(VALID.replace("seed: 7", "seed: 7\n  quiet: 4s"), "'4s'", "at most 3s");
    }

    @Test
    void namesTheKeysThatThereAre() {
        assertRefused(
                VALID.replace("seed: 7", "seed: 7\n  silence: 3s"),
                "incident.yaml:10: load: unknown key 'silence'; there are simulation, warm-up");
    }

    @Test
    void readsWhatAFigureIsComparedWithAndWhen() {
        Incident incident =
                parse(
                        VALID.replace(
                                "sql: select 1",
                                "process: cpu-seconds\n    per: request\n"
                                        + "    against: calm\n    between: [0s, 5s]"));

        assertThat(incident.signals().getFirst().figure())
                .isEqualTo(
                        new Figure(
                                new Source.ProcessFigure("cpu-seconds", Source.Take.INCREASE),
                                Per.REQUEST,
                                new Span(Duration.ZERO, Duration.ofSeconds(5)),
                                true));
        assertThat(incident.signals().getFirst().figure().words())
                .isEqualTo(", storm ÷ calm, seconds 0 to 5 of the storm");
    }

    @Test
    void readsWhatIsDrawnBesideTheSignals() {
        String charts =
                """
                charts:
                  - { name: mails that wait, unit: mails, metric: shop_mail_waiting }
                  - name: age of the oldest
                    metric: shop_mail_oldest_seconds{queue="orders"}
                    aggregate: max
                """;
        assertThat(parse(VALID + charts).charts())
                .containsExactly(
                        new MetricChart("mails that wait", "mails", "shop_mail_waiting", false),
                        new MetricChart(
                                "age of the oldest",
                                "",
                                "shop_mail_oldest_seconds{queue=\"orders\"}",
                                true));
        assertThat(parse(VALID).charts()).isEmpty();
    }

    @Test
    void refusesAMetricThatIsNone() {
        assertRefused(
                VALID + "charts: [{ name: mails that wait, metric: shop.mail.waiting }]\n",
                "charts.0.metric");
    }

    @Test
    void readsAFigureOfTheBusiestSecond() {
        Incident incident =
                parse(VALID.replace("sql: select 1", "sql: select 1\n    per: busiest-second"));

        Figure figure = incident.signals().getFirst().figure();
        assertThat(figure.per()).isEqualTo(Per.BUSIEST_SECOND);
        assertThat(figure.words()).isEqualTo(", in the busiest second");
    }

    @Test
    void refusesABusiestSecondOfWhatIsReadOnlyOnce() {
        assertRefused(
                VALID.replace("sql: select 1", "heap: live-megabytes\n    per: busiest-second"),
                "units sold beyond stock.per: 'busiest-second' needs a source that can be read at"
                        + " any time");
    }

    @Test
    void refusesSecondsThatTheStormDoesNotHave() {
        assertRefused(
                VALID.replace("sql: select 1", "sql: select 1\n    between: [5s, 11s]"),
                "incident.yaml:16: units sold beyond stock.between: '5 to 11' is no stretch of the"
                        + " storm's 10 s");
    }

    private static Incident parse(String yaml) {
        return IncidentFile.parse(
                "incident.yaml", yaml, tree(Map.of("chaos/supplier-hangs.yaml", FAULT)));
    }

    private static IncidentFile.Tree tree(Map<String, String> files) {
        return new IncidentFile.Tree() {
            @Override
            public Optional<String> text(String path) {
                return Optional.ofNullable(files.get(path));
            }

            @Override
            public List<String> pathsIn(String folder) {
                return List.copyOf(files.keySet());
            }
        };
    }

    private static void assertRefused(String yaml, String... parts) {
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(InvalidFile.class)
                .hasMessageContainingAll(parts);
    }
}
