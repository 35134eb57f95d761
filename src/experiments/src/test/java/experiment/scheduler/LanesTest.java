package experiment.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import experiment.chart.Timeline.Block;
import experiment.scheduler.JdkRun.Seen;
import experiment.scheduler.JdkRun.Slice;
import java.util.List;
import java.util.Map;
import mini.concurrency.scheduler.Script;
import mini.concurrency.scheduler.Settings;
import mini.concurrency.scheduler.Trace;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void joinsTheTicksOfATask() {
        Script hog = Script.named("hog1").compute(3).hold(2).compute(1).script();
        Settings alone = Settings.everything(1).withoutSlice().withoutHandOff();

        assertThat(Lanes.of("", Trace.of(alone, List.of(hog))).blocks())
                .containsExactly(
                        new Block(0, 0, 4, "hog1", 1, false),
                        new Block(0, 4, 6, "hog1", 1, true),
                        new Block(0, 6, 7, "hog1", 1, false));
    }

    @Test
    void numbersTheCarriers() {
        Seen seen =
                new Seen(
                        List.of(
                                new Slice("q1", "worker-4", 0, 1, false),
                                new Slice("q2", "worker-2", 0, 1, false)),
                        Map.of());

        assertThat(Lanes.of("", seen).lanes()).containsExactly("carrier 0", "carrier 1");
        assertThat(Lanes.of("", seen).blocks()).extracting(Block::lane).containsExactly(1, 0);
    }
}
