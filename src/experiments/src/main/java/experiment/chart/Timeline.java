package experiment.chart;

import java.util.ArrayList;
import java.util.List;

/// What runs where and when: a panel for each run of a program, a lane for each processor.
///
/// @param unit of the time axis
public record Timeline(String title, String unit, List<Panel> panels) {

    /// @param lanes from above
    public record Panel(String title, List<String> lanes, List<Block> blocks) {}

    /// Something that keeps a lane for a while.
    ///
    /// @param faint whether it is kept without anything being done
    public record Block(
            int lane, double from, double to, String label, int colour, boolean faint) {}

    private static final int WIDTH = 920;
    private static final int LEFT = 80;
    private static final int LANE = 26;
    private static final int HEAD = 30;
    private static final int FOOT = 26;
    private static final double LETTER = 7;

    public String svg() {
        Svg svg = new Svg();
        svg.text(16, 28, "strong", title);
        double end = 1;
        for (Panel panel : panels) {
            for (Block block : panel.blocks()) {
                end = Math.max(end, block.to());
            }
        }
        double scale = (WIDTH - LEFT - 20) / end;
        int y = 44;
        for (Panel panel : panels) {
            draw(svg, panel, y, new double[] {scale, end});
            y += HEAD + panel.lanes().size() * LANE + FOOT;
        }
        svg.text(LEFT, y + 8, "muted small", unit);
        return svg.image(WIDTH, y + 20, title);
    }

    private static void draw(Svg svg, Panel panel, int top, double[] scaleAndEnd) {
        double scale = scaleAndEnd[0];
        double end = scaleAndEnd[1];
        svg.text(LEFT, top + 18, "", panel.title());
        int bottom = top + HEAD + panel.lanes().size() * LANE;
        double step = Scale.step(end, 10);
        for (int i = 0; i * step <= end; i++) {
            double x = LEFT + i * step * scale;
            svg.line(x, top + HEAD - 4, x, bottom, "rule");
            svg.text(x, bottom + 13, "muted small middle", Scale.shown(i * step));
        }
        for (int lane = 0; lane < panel.lanes().size(); lane++) {
            double y = top + HEAD + lane * LANE;
            svg.text(LEFT - 8, y + 17, "muted end", panel.lanes().get(lane));
        }
        List<Block> blocks = new ArrayList<>(panel.blocks());
        for (Block block : blocks) {
            double x = LEFT + block.from() * scale;
            double width = Math.max(1, (block.to() - block.from()) * scale - 1);
            double y = top + HEAD + block.lane() * LANE;
            String colour = "c" + block.colour() % Svg.COLOURS;
            String what = Svg.format("%s, %.1f to %.1f", block.label(), block.from(), block.to());
            svg.bar(
                    new Svg.Box(x, y + 2, width, LANE - 5),
                    colour + (block.faint() ? " faint" : " fill"),
                    what);
            if (block.label().length() * LETTER < width) {
                svg.text(x + 4, y + 17, block.faint() ? "small" : "on small", block.label());
            }
        }
    }
}
