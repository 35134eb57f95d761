package lab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    private static final List<String> FIELDS = List.of("requestId", "status");

    @TempDir Path folder;

    @Test
    void cutsTheLogAtTheMarks() throws IOException {
        Path file = Files.writeString(folder.resolve("shop-1.log"), "start\n");
        Logs logs = new Logs(List.of(file));
        List<Long> before = logs.offsets();
        Files.writeString(file, "in the phase\n", StandardOpenOption.APPEND);
        List<Long> after = logs.offsets();
        Files.writeString(file, "later\n", StandardOpenOption.APPEND);

        assertThat(logs.lines(before, after)).containsExactly("in the phase");
    }

    @Test
    void findsTheFieldsAtAnyDepth() {
        List<String> lines =
                List.of("{\"mdc\":{\"requestId\":\"storm-1\"},\"access\":{\"status\":200}}");

        assertThat(Logs.requestsWithoutOneLine(lines, FIELDS, Set.of("storm-1"))).isZero();
    }

    @Test
    void countsRequestsWithNoLineOrWithTwo() {
        List<String> lines =
                List.of(
                        "{\"requestId\":\"twice-01\",\"status\":200}",
                        "{\"requestId\":\"twice-01\",\"status\":200}",
                        "{\"requestId\":\"nostatus\"}",
                        "not json: \"requestId\":\"words-01\",\"status\":200");

        assertThat(
                        Logs.requestsWithoutOneLine(
                                lines, FIELDS, Set.of("twice-01", "nostatus", "words-01")))
                .isEqualTo(3);
    }

    @Test
    void countsLinesNotMatches() {
        assertThat(Logs.matching(List.of("4000001 4000002", "none", "4000003"), "400000\\d"))
                .isEqualTo(2);
    }
}
