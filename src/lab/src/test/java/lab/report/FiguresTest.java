package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lab.run.Series.Point;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void choosesAUnitThatFits() {
        assertThat(Figures.of(12.5, "ms")).isEqualTo("12.5 ms");
        assertThat(Figures.of(1350, "ms")).isEqualTo("1.35 s");
        assertThat(Figures.of(96 * 1048576.0, "bytes")).isEqualTo("96 MiB");
        assertThat(Figures.of(2048, "bytes/s")).isEqualTo("2 KiB/s");
        assertThat(Figures.of(0.333, "cores")).isEqualTo("0.33 cores");
        assertThat(Figures.of(41, "")).isEqualTo("41");
        assertThat(Figures.of(1234, "orders")).isEqualTo("1234 orders");
        assertThat(Figures.of(1234567.8, "orders")).isEqualTo("1\u202f234\u202f568 orders");
        assertThat(Figures.of(-0.5, "units")).isEqualTo("-0.5 units");
    }

    @Test
    void takesTheMedianOfThePhaseAlone() {
        List<Point> points =
                List.of(
                        new Point(-1, 99.0),
                        new Point(0, 3.0),
                        new Point(1, null),
                        new Point(2, 1.0),
                        new Point(3, 4.0),
                        new Point(4, 99.0));
        assertThat(Stretch.of(points, 0, 4, "threads")).isEqualTo(new Stretch(1, 3, 4, "threads"));
    }

    @Test
    void hasNoStretchWithoutFigures() {
        assertThat(Stretch.of(List.of(new Point(1, null)), 0, 4, "ms")).isNull();
    }

    @Test
    void namesAUnitOnceInARange() {
        assertThat(new Stretch(10, 12, 30, "ms").rangeShown()).isEqualTo("10–30 ms");
        assertThat(new Stretch(10, 12, 3000, "ms").rangeShown()).isEqualTo("10 ms–3 s");
        assertThat(new Stretch(5, 5, 5, "ms").rangeShown()).isEmpty();
    }
}
