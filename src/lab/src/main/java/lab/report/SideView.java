package lab.report;

import java.util.ArrayList;
import java.util.List;
import lab.run.Replay;
import lab.run.Side;

/// A side as the page shows it.
///
/// @param colour a class of report.css: `incident`, `fix`, or `wrong-1` … `wrong-4`; no two sides
///     share one as long as there are no more than six
/// @param hidden whether its lines are off until the reader asks for them
record SideView(Side side, String label, String colour, boolean hidden) {

    private static final int WRONG_COLOURS = 4;

    static List<SideView> of(Replay replay) {
        List<SideView> views = new ArrayList<>();
        int wrong = 0;
        for (Side side : replay.sides()) {
            Role role = Role.of(side.name());
            String colour = role.colour;
            boolean taken = views.stream().anyMatch(view -> view.colour().equals(role.colour));
            if (role == Role.WRONG || taken) {
                colour = "wrong-" + (wrong++ % WRONG_COLOURS + 1);
            }
            views.add(new SideView(side, Role.label(side.name()), colour, role == Role.WRONG));
        }
        return views;
    }

    static String colourOf(String side, List<SideView> views) {
        return views.stream()
                .filter(view -> view.side().name().equals(side))
                .map(SideView::colour)
                .findFirst()
                .orElse(Role.of(side).colour);
    }

    public String shortCommit() {
        return side.commit().substring(0, Math.min(10, side.commit().length()));
    }
}
