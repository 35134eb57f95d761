package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import lab.history.ScratchRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofsTest {

    @TempDir Path folder;
    private ScratchRepository scratch;

    @BeforeEach
    void aCourse() {
        scratch = new ScratchRepository(folder);
        scratch.commit("build: begin");
    }

    @Test
    void readsTheMessageOfAnEdition() {
        scratch.publish(1, scratch.commit("shop: sell"), "proof: oversell 2026-11-20 3 of 3 1f2e");

        assertThat(proof("oversell")).isEqualTo("2026-11-20, 3 of 3");
    }

    @Test
    void prefersTheLaterOne() throws Exception {
        scratch.publish(1, scratch.commit("shop: sell"), "proof: oversell 2026-11-20 3 of 3 1f2e");
        file("{\"oversell\": {\"date\": \"2026-11-23\", \"times\": \"1 of 1\"}}");

        assertThat(proof("oversell")).isEqualTo("2026-11-23, 1 of 1");
    }

    @Test
    void takesATornFileForNone() throws Exception {
        file("{\"oversell\": ");

        assertThat(Proofs.of(scratch.repository()).of("oversell")).isEmpty();
    }

    private String proof(String incident) {
        return Proofs.of(scratch.repository()).of(incident).orElseThrow().shown();
    }

    private void file(String json) throws Exception {
        Path file = scratch.repository().labFolder().resolve("proofs.json");
        Files.writeString(file, json);
    }
}
