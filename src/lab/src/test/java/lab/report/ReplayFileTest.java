package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.run.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFileTest {

    @TempDir Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        Replay replay = OversellReplay.unproven(folder);
        Path file = folder.resolve("replay.json");
        ReplayFile.write(replay, file);
        assertThat(ReplayFile.read(file)).isEqualTo(replay);
    }

    @Test
    void canBeReadAfterTheFolderMoved() throws IOException {
        Path before = folder.resolve("before");
        ReplayFile.write(OversellReplay.in(before), before.resolve("replay.json"));
        Path after = Files.move(before, folder.resolve("after"));
        Replay read = ReplayFile.read(after.resolve("replay.json"));
        assertThat(read.sides().getFirst().evidence())
                .allSatisfy(evidence -> assertThat(evidence.file()).exists().startsWith(after));
    }

    @Test
    void writesTimesAsWordsAndPointsAsPairs() throws IOException {
        String json = ReplayFile.json(OversellReplay.in(folder), folder);
        assertThat(json)
                .contains("\"startedAt\" : \"2026-11-23T09:14:02Z\"")
                .contains("\"took\" : \"PT51.84S\"")
                .contains("\"file\" : \"incident/cpu.html\"")
                .containsPattern("\"points\" : \\[ \\[ -4\\.0, ");
    }
}
