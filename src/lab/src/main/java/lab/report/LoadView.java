package lab.report;

import java.util.List;
import lab.run.Side.LoadFigures;

/// A row of the load's table: what a side was sent and answered in a phase.
record LoadView(SideView side, LoadFigures figures) {

    static List<LoadView> of(List<SideView> sides) {
        return sides.stream()
                .flatMap(side -> side.side().load().stream().map(load -> new LoadView(side, load)))
                .toList();
    }

    public String phase() {
        return Words.of(figures.phase());
    }

    public String p50() {
        return shown(figures.p50Millis());
    }

    public String p99() {
        return shown(figures.p99Millis());
    }

    private static String shown(Double millis) {
        return millis == null ? "no answer" : Figures.of(millis, "ms");
    }
}
