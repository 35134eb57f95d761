package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import lab.run.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    @TempDir Path folder;

    @Test
    void showsAProof() throws IOException {
        Golden.check("table_proven.txt", Table.of(OversellReplay.in(folder), false));
    }

    @Test
    void saysWhatWasWantedAndWhatCameOut() throws IOException {
        Golden.check("table_unproven.txt", Table.of(OversellReplay.unproven(folder), false));
    }

    @Test
    void putsWrongFixesBesideTheSides() throws IOException {
        Replay replay = OversellReplay.withWrongFixes(folder, "synchronized", "bigger-pool");
        Golden.check("table_wrong_fixes.txt", Table.of(replay, false));
    }

    @Test
    void givesManyWrongFixesTablesOfTheirOwn() throws IOException {
        Replay replay =
                OversellReplay.withWrongFixes(
                        folder,
                        "synchronized-inside-the-transaction",
                        "read-committed",
                        "bigger-pool",
                        "retry",
                        "a-cache",
                        "one-more-node");
        Golden.check("table_many_wrong_fixes.txt", Table.of(replay, false));
    }

    @Test
    void usesColoursOnlyWhenToldTo() throws IOException {
        Replay replay = OversellReplay.unproven(folder);
        String coloured = Table.of(replay, true);
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(Table.of(replay, false));
    }

    @Test
    void isNeverWiderThan110Columns() throws IOException {
        Stream.of(
                        OversellReplay.in(folder),
                        OversellReplay.unproven(folder),
                        OversellReplay.withWrongFixes(
                                folder, "synchronized-inside-the-transaction", "b", "c"))
                .flatMap(replay -> Table.of(replay, false).lines())
                .forEach(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(110));
    }
}
