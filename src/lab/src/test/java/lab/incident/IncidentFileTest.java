package lab.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import lab.incident.Incident.Per;
import lab.incident.IncidentFile.InvalidIncident;
import lab.run.Phase;
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

    @Test
    void readsEveryKey() {
        Incident incident = IncidentFile.parse("incident.yaml", VALID);

        assertThat(incident.load().storm()).isEqualTo(Duration.ofSeconds(10));
        assertThat(incident.load().warmUp()).isEqualTo(Duration.ofSeconds(4));
        assertThat(incident.signals().getFirst().broken()).isEqualTo(new Bound(">=", 1));
        assertThat(incident.checks().getFirst().per()).isEqualTo(Per.REQUEST);
        assertThat(incident.checks().getFirst().phases()).isEqualTo(List.of(Phase.STORM));
        assertThat(incident.checks().get(1).equalTo())
                .isEqualTo(
                        new Source.Outside(
                                "/admin/ledger/payment", "/charges", Source.Take.INCREASE));
        assertThat(incident.settings()).containsEntry("OUTSIDE_PAYMENT_LATENCY", "20ms");
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
                "incident.yaml:14: signals.0: give exactly one source out of sql, sql-digest",
                "unknown key 'sqlx'");
    }

    @Test
    void refusesTwoSourcesForOneFigure() {
        assertRefused(
                VALID.replace("sql: select 1", "sql: select 1\n    metric: up"),
                "signals.0: give exactly one source out of");
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

    private static void assertRefused(String yaml, String... parts) {
        assertThatThrownBy(() -> IncidentFile.parse("incident.yaml", yaml))
                .isInstanceOf(InvalidIncident.class)
                .hasMessageContainingAll(parts);
    }
}
