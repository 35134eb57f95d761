package experiment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {

    @Test
    void drawsABarForEachWay() throws Exception {
        var group =
                new Bars.Group(
                        "1 to 1", List.of(new Bars.Bar(200, 20), new Bars.Bar(100, Double.NaN)));

        String svg =
                new Bars("Handed over", "items", List.of("ours", "theirs"), List.of(group)).svg();

        assertThat(TimelineTest.Svgs.titles(TimelineTest.Svgs.parse(svg)))
                .contains("ours: 200", "theirs: 100");
        assertThat(svg).doesNotContain("NaN");
    }

    @Test
    void drawsAPointForEachStep() throws Exception {
        var line =
                new Lines.Line("lock", List.of(new Bars.Bar(1, 0.1), new Bars.Bar(2, Double.NaN)));
        var panel = new Lines.Panel("10 % writes", List.of("1", "2"), List.of(line));

        String svg = new Lines("Maps", "threads", "operations", List.of(panel)).svg();

        TimelineTest.Svgs.parse(svg);
        assertThat(svg).contains("10 % writes", "<polyline").doesNotContain("NaN");
        assertThat(svg.split("<circle", -1)).hasSize(1 + 2 + 1); // two points and the legend
    }
}
