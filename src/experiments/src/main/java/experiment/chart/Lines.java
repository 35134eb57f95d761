package experiment.chart;

import java.util.List;

/// Small charts side by side, each on its own scale: how a figure changes with another one. The
/// steps of the x axis are equally far apart, for they mostly double.
public record Lines(String title, String xUnit, String yUnit, List<Panel> panels) {

    public record Panel(String title, List<String> steps, List<Line> lines) {}

    /// A value and an error for each step.
    public record Line(String name, List<Bars.Bar> values) {}

    private static final int COLUMNS = 2;
    private static final int WIDTH = 920;
    private static final int PANEL_WIDTH = 440;
    private static final int PANEL_HEIGHT = 250;
    private static final int LEFT = 62;
    private static final int TOP = 34;
    private static final int PLOT_WIDTH = 350;
    private static final int PLOT_HEIGHT = 160;

    public String svg() {
        Svg svg = new Svg();
        svg.text(16, 28, "strong", title);
        for (int i = 0; i < panels.size(); i++) {
            draw(svg, panels.get(i), i % COLUMNS * PANEL_WIDTH, 36 + i / COLUMNS * PANEL_HEIGHT);
        }
        int height = 36 + (panels.size() + COLUMNS - 1) / COLUMNS * PANEL_HEIGHT;
        svg.text(16, height + 18, "muted small", "across: " + xUnit + "; up: " + yUnit);
        return svg.image(WIDTH, height + 32, title);
    }

    private void draw(Svg svg, Panel panel, int left, int top) {
        double end = end(panel);
        double scale = PLOT_HEIGHT / end;
        double bottom = top + TOP + PLOT_HEIGHT;
        svg.text(left + LEFT, top + 20, "", panel.title());
        double step = Scale.step(end, 5);
        for (int i = 0; i * step <= end; i++) {
            double y = bottom - i * step * scale;
            svg.line(left + LEFT, y, left + LEFT + PLOT_WIDTH, y, "rule");
            svg.text(left + LEFT - 6, y + 4, "muted small end", Scale.shown(i * step));
        }
        double gap = PLOT_WIDTH / (double) panel.steps().size();
        for (int i = 0; i < panel.steps().size(); i++) {
            double x = left + LEFT + gap * (i + 0.5);
            svg.text(x, bottom + 15, "muted small middle", panel.steps().get(i));
        }
        legend(svg, panel, left + LEFT, top + PANEL_HEIGHT - 8);
        for (int line = 0; line < panel.lines().size(); line++) {
            StringBuilder points = new StringBuilder();
            List<Bars.Bar> values = panel.lines().get(line).values();
            for (int i = 0; i < values.size(); i++) {
                double x = left + LEFT + gap * (i + 0.5);
                double y = bottom - values.get(i).value() * scale;
                points.append(Svg.format("%.1f,%.1f ", x, y));
                double error = values.get(i).error() > 0 ? values.get(i).error() * scale : 0;
                svg.line(x, y - error, x, Math.min(bottom, y + error), "error");
                mark(svg, x, y, line);
            }
            svg.raw("<polyline class=\"c" + line + " line\" points=\"" + points + "\"/>");
        }
    }

    private static void legend(Svg svg, Panel panel, double left, double y) {
        double x = left;
        for (int i = 0; i < panel.lines().size(); i++) {
            String name = panel.lines().get(i).name();
            mark(svg, x, y - 4, i);
            svg.text(x + 9, y, "muted small", name);
            x += 26 + name.length() * 6.2;
        }
    }

    /// Of one panel: a scale that all share would hide the slow ones.
    private static double end(Panel panel) {
        return panel.lines().stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(value -> value.value() + (value.error() > 0 ? value.error() : 0))
                .max()
                .orElse(1);
    }

    /// A shape of its own for each line, so that colour is not all.
    private static void mark(Svg svg, double x, double y, int line) {
        String shape =
                switch (line % 4) {
                    case 0 -> Svg.format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"", x, y);
                    case 1 ->
                            Svg.format(
                                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\"",
                                    x - 4, y - 4);
                    case 2 -> Svg.format("<path d=\"M%.1f %.1f l5 9 h-10 z\"", x, y - 5);
                    default -> Svg.format("<path d=\"M%.1f %.1f l5 5 -5 5 -5 -5 z\"", x, y - 5);
                };
        svg.raw(shape + " class=\"c" + line + " mark\"/>");
    }
}
