package lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import lab.history.ScratchRepository;
import lab.ui.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentsTest {
    private static final String LIST =
            "src/experiments/src/main/resources/experiment/experiments.txt";

    @TempDir Path folder;
    private ScratchRepository scratch;

    @BeforeEach
    void aRepository() {
        scratch = new ScratchRepository(folder);
        scratch.write(".gitignore", ".lab/\n");
        scratch.commit("build: begin");
    }

    @Test
    void keepsTheOrderOfTheList() {
        scratch.write(LIST, "scheduler  Tasks share processors.\nmaps       Maps share threads.\n");

        Experiments experiments = Experiments.of(scratch.repository());

        assertThat(experiments.names()).containsExactly("scheduler", "maps");
        assertThat(experiments.all()).containsEntry("maps", "Maps share threads.");
    }

    @Test
    void saysWhereTheyBeginInATreeWithoutThem() {
        assertThatThrownBy(() -> Experiments.of(scratch.repository()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("stage 1");
    }

    @Test
    void namesALineThatIsNone() {
        scratch.write(LIST, "scheduler\n");

        assertThatThrownBy(() -> Experiments.of(scratch.repository()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("experiments.txt");
    }
}
