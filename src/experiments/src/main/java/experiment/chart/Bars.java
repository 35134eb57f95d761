package experiment.chart;

import java.util.List;

/// Figures side by side, as bars with their error: a group for each thing that was measured, a bar
/// in it for each way.
///
/// @param series names of the ways, in the order of a group's bars
public record Bars(String title, String unit, List<String> series, List<Group> groups) {

    public record Group(String name, List<Bar> bars) {}

    /// @param error half of the interval that holds the true value with 99.9%; NaN if unknown
    public record Bar(double value, double error) {}

    private static final int WIDTH = 920;
    private static final int LEFT = 230;
    private static final int RIGHT = 90;
    private static final int BAR = 17;
    private static final int GAP = 14;

    public String svg() {
        Svg svg = new Svg();
        svg.text(16, 28, "strong", title);
        double x = 16;
        for (int i = 0; i < series.size(); i++) {
            svg.bar(new Svg.Box(x, 42, 12, 12), "c" + i + " fill", series.get(i));
            svg.text(x + 18, 52, "", series.get(i));
            x += 42 + series.get(i).length() * 7.2;
        }
        double end = end();
        double scale = (WIDTH - LEFT - RIGHT) / end;
        int top = 70;
        int bottom = top + groups.size() * (series.size() * BAR + GAP);
        double step = Scale.step(end, 8);
        for (int i = 0; i * step <= end; i++) {
            double at = LEFT + i * step * scale;
            svg.line(at, top - 4, at, bottom, "rule");
            svg.text(at, bottom + 14, "muted small middle", Scale.shown(i * step));
        }
        int y = top;
        for (Group group : groups) {
            double middle = y + series.size() * BAR / 2.0 + 4;
            svg.text(LEFT - 10, middle, "end", group.name());
            for (int i = 0; i < group.bars().size(); i++) {
                draw(svg, group.bars().get(i), new double[] {y + i * BAR, scale}, i);
            }
            y += series.size() * BAR + GAP;
        }
        svg.text(LEFT, bottom + 32, "muted small", unit + "; whiskers: error (99.9%)");
        return svg.image(WIDTH, bottom + 46, title);
    }

    private void draw(Svg svg, Bar bar, double[] topAndScale, int index) {
        double top = topAndScale[0];
        double scale = topAndScale[1];
        double width = Math.max(1, bar.value() * scale);
        String what = series.get(index) + ": " + Scale.shown(bar.value());
        svg.bar(new Svg.Box(LEFT, top + 1, width, BAR - 3), "c" + index + " fill", what);
        double end = LEFT + width;
        if (bar.error() > 0) {
            double middle = top + BAR / 2.0;
            double from = LEFT + Math.max(0, bar.value() - bar.error()) * scale;
            end = LEFT + (bar.value() + bar.error()) * scale;
            svg.line(from, middle, end, middle, "error");
            svg.line(end, middle - 4, end, middle + 4, "error");
        }
        svg.text(end + 5, top + 13, "muted small", Scale.shown(bar.value()));
    }

    private double end() {
        return groups.stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(bar -> bar.value() + (bar.error() > 0 ? bar.error() : 0))
                .max()
                .orElse(1);
    }
}
