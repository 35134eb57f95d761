package lab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.run.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
    @TempDir Path folder;

    @Test
    void readsWhatTheLoadWroteAndSkipsATornLine() throws IOException {
        Path csv =
                Files.writeString(
                        folder.resolve("answers.csv"),
                        """
                        phase,request,started_at_ms,millis,status,request_id
                        warm-up,cart,1000,5,200,warm-up-cart-1
                        storm,checkout,2000,30,201,storm-checkout-2
                        storm,checkout,2001,3000,0,storm-checkout-3
                        storm,chec""");

        Answers answers = Answers.read(csv);

        assertThat(answers.all()).hasSize(3);
        assertThat(answers.all().getFirst().phase()).isEqualTo(Phase.WARM_UP);
        assertThat(answers.count(Phase.STORM, "checkout", List.of())).isEqualTo(2);
        assertThat(answers.count(Phase.STORM, "*", List.of(201, 409))).isEqualTo(1);
        assertThat(answers.of(Phase.STORM).getLast().answered()).isFalse();
    }

    @Test
    void takesTheNearestRankAsPercentile() {
        List<Long> sorted = List.of(1L, 2L, 3L, 4L, 100L);

        assertThat(Answers.percentile(sorted, 0.5)).isEqualTo(3.0);
        assertThat(Answers.percentile(sorted, 0.99)).isEqualTo(100.0);
        assertThat(Answers.percentile(List.of(), 0.5)).isNull();
    }
}
