package lab.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import lab.history.Course;
import lab.history.ScratchRepository;
import lab.ui.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsTest {
    @TempDir Path folder;
    private ScratchRepository scratch;

    @BeforeEach
    void anEdition() {
        scratch = new ScratchRepository(folder);
        scratch.commit("build: begin");
        scratch.write("src/lab/A.java", "1").write("src/platform/B.java", "1");
        scratch.publish(1, scratch.commit("lab: begin"));
    }

    @Test
    void knowsThatTheLabIsAsBefore() {
        scratch.write("README.md", "1").commit("docs: say more");

        assertThat(incidents().toolsChanged(null)).isFalse();
    }

    @Test
    void noticesAChangeOfTheLab() {
        scratch.write("src/lab/A.java", "2").commit("lab: go on");

        assertThat(incidents().toolsChanged(null)).isTrue();
    }

    @Test
    void noticesAChangeOfThePlatform() {
        scratch.write("src/platform/B.java", "2").commit("platform: go on");

        assertThat(incidents().toolsChanged(1)).isTrue();
    }

    private Incidents incidents() {
        var repository = scratch.repository();
        String head = repository.commit("HEAD").orElseThrow();
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Incidents(repository, Course.of(repository, head), Progress.to(nowhere, folder));
    }
}
