package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentFoldersTest {
    private static final String FOLDER = "docs/incidents/oversell/";

    private static Sample incident() {
        return new Sample(new IncidentFolders())
                .with(FOLDER + "README.md", "Parcels are missing.")
                .with(FOLDER + "incident.yaml", "id: oversell\nalert: Oversold\n");
    }

    private static Sample fix() {
        return incident()
                .with(FOLDER + "hints.md", "1. Look at the rows.")
                .with(FOLDER + "postmortem.md", "Two wrote one number.")
                .with(FOLDER + "wrong/bigger-pool.patch", "Still-red: units sold\n\ndiff")
                .with(FOLDER + "wrong/synchronized.patch", "Still-red: units sold\n\ndiff")
                .with("docs/changes/stage-0-oversell-fix.md", "Stock is counted.")
                .with("observability/prometheus/rules/stock.yml", "- alert: Oversold");
    }

    @Test
    void acceptsAnIncidentAndAFix() {
        assertThat(incident().findings()).isEmpty();
        assertThat(fix().findings()).isEmpty();
    }

    @Test
    void refusesAnIncidentWithoutPageOrYaml() {
        assertThat(incident().without(FOLDER + "README.md").findings()).hasSize(1);
        assertThat(incident().without(FOLDER + "incident.yaml").findings()).hasSize(1);
    }

    @Test
    void refusesAnotherId() {
        assertThat(incident().with(FOLDER + "incident.yaml", "id: over-sell\n").findings())
                .singleElement()
                .asString()
                .contains("id: oversell");
        assertThat(
                        new Sample(new IncidentFolders())
                                .with("docs/incidents/Over_Sell/README.md", "")
                                .with("docs/incidents/Over_Sell/incident.yaml", "id: Over_Sell\n")
                                .findings())
                .singleElement()
                .asString()
                .contains("cache-breakdown");
    }

    @Test
    void refusesAFixWithoutHintsOrWithOneWrongFix() {
        assertThat(fix().without(FOLDER + "hints.md").findings()).hasSize(1);
        assertThat(fix().without(FOLDER + "wrong/synchronized.patch").findings())
                .singleElement()
                .asString()
                .contains("1 patches of two");
    }

    @Test
    void refusesAWrongFixThatDoesNotSayWhatStaysRed() {
        assertThat(fix().with(FOLDER + "wrong/synchronized.patch", "diff").findings())
                .singleElement()
                .asString()
                .contains("Still-red");
    }

    @Test
    void refusesAnIncidentThatGivesTheAnswerAway() {
        assertThat(incident().with(FOLDER + "hints.md", "rows").findings()).hasSize(1);
        assertThat(incident().with(FOLDER + "wrong/a.patch", "Still-red: x").findings()).hasSize(1);
        assertThat(incident().with(FOLDER + "README.md", "The root cause is a race.").findings())
                .singleElement()
                .asString()
                .contains("speaks of the answer: root cause");
        assertThat(incident().with("docs/changes/stage-0-oversell-fix.md", "x").findings())
                .hasSize(1);
        assertThat(
                        incident()
                                .with("observability/prometheus/rules/s.yml", "- alert: Oversold")
                                .findings())
                .singleElement()
                .asString()
                .contains("has alert Oversold");
    }
}
