package lab.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.build.Worktree;
import lab.history.Repository;
import lab.history.ScratchRepository;
import lab.incident.IncidentFiles;
import lab.ui.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {
    private static final String INCIDENT =
            """
            id: avalanche
            stage: 2
            page: Pages are slow
            nodes: 2
            load:
              simulation: Avalanche
              warm-up: 8s
              calm: 4s
              storm: 14s
              seed: 7
              users: { calm: 10, storm: 40, first: [page] }
            calm: few visitors
            settings: { SHOP_CACHE_TTL: 10s, OUTSIDE_MAIL_PER_SECOND: 50 }
            signals:
              - name: statements
                sql: select 1
                broken: ">= 1"
                healthy: "<= 0"
            checks:
              - name: pages are answered
                answers: { request: page, status: [200] }
                holds: ">= 1"
            alert: Avalanche
            """;

    @TempDir Path folder;
    @TempDir Path timings;
    private Repository repository;
    private String commit;
    private Setup setup;

    @BeforeEach
    void anIncident() {
        var scratch = new ScratchRepository(folder);
        scratch.write(".gitignore", ".lab/\n");
        scratch.write(IncidentFiles.path("avalanche"), INCIDENT);
        commit = scratch.commit("shop: break");
        repository = scratch.repository();
        var files = new IncidentFiles(repository, commit, "");
        setup = Setup.of(files.find("avalanche").orElseThrow());
    }

    @Test
    void takesNodesAndSettingsOfTheIncident() {
        assertThat(setup.nodes()).isEqualTo(2);
        assertThat(setup.ofTheShop()).containsOnlyKeys("SHOP_CACHE_TTL");
        assertThat(setup.ofTheWorldOutside()).containsOnlyKeys("OUTSIDE_MAIL_PER_SECOND");
        assertThat(setup.words()).isEqualTo("OUTSIDE_MAIL_PER_SECOND=50 SHOP_CACHE_TTL=10s");
    }

    @Test
    void tellsHowToPutTheLoadOnIt() {
        assertThat(setup.loadCommand(List.of("http://localhost:1", "http://localhost:2")))
                .isEqualTo(
                        "./mvnw -q -pl gatling compile gatling:test"
                                + " -Dgatling.simulationClass=load.Avalanche"
                                + " -Dshop=http://localhost:1,http://localhost:2"
                                + " -DwarmUp=8 -Dcalm=4 -Dstorm=14 -Dseed=7");
    }

    @Test
    void isInTheEnvironmentOfAShopThatSomebodyElseStarts() throws IOException {
        var quiet = Progress.to(new PrintStream(new ByteArrayOutputStream()), timings);
        try (var session = new Session(repository, quiet, new Worktree(folder, commit), setup)) {
            assertThat(Files.readString(session.writeEnvironment()))
                    .contains("export SHOP_CACHE_TTL='10s'\n")
                    .doesNotContain("OUTSIDE_");
        }
    }

    @Test
    void isOneNodeWithoutSettingsForWhoOnlyLooksAround() {
        assertThat(Setup.USUAL.nodes()).isEqualTo(1);
        assertThat(Setup.USUAL.ofTheShop()).isEmpty();
        assertThat(Setup.USUAL.words()).isEqualTo("the defaults");
    }
}
