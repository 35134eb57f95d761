package lab.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lab.measure.Deadlocks;
import lab.measure.Deadlocks.Waiter;

/// A deadlock as an SVG that needs nothing but itself: threads and locks in a circle, an arrow
/// from each thread to the lock that it waits for, and from the lock to the thread that holds it.
///
/// Its colours are those of the page around it; alone, dark ones where the reader's system is dark.
/// Its styles are about the class `deadlock` only, as those of a drawing in a page are the page's.
public final class DeadlockDrawing {
    private static final int CYCLES_MAX = 3;
    private static final int FRAMES_MAX = 2;
    private static final int WIDTH = 760;
    private static final int THREAD_WIDTH = 300;
    private static final int THREAD_HEIGHT = 62;
    private static final int LOCK_WIDTH = 250;
    private static final int LOCK_HEIGHT = 44;
    private static final int LETTERS_MAX = 40;

    private static final String STYLE =
            """
            <style>
            .deadlock { --dl-ink: var(--ink, #1c232e); --dl-muted: var(--muted, #5b6573); \
            --dl-panel: var(--panel, #fff); --dl-held: var(--incident, #b8530a); \
            font: 13px system-ui, sans-serif; }
            @media screen and (prefers-color-scheme: dark) { .deadlock { \
            --dl-ink: var(--ink, #e4e7eb); --dl-muted: var(--muted, #98a3b0); \
            --dl-panel: var(--panel, #1a1f26); --dl-held: var(--incident, #f2994d); } }
            .deadlock text { fill: var(--dl-ink); text-anchor: middle; }
            .deadlock .small { fill: var(--dl-muted); font-size: 11px; }
            .deadlock .thread { fill: var(--dl-panel); stroke: var(--dl-ink); stroke-width: 1.5; }
            .deadlock .lock { fill: var(--dl-panel); stroke: var(--dl-held); stroke-width: 1.5; }
            .deadlock .waits { stroke: var(--dl-muted); stroke-width: 1.5; stroke-dasharray: 5 4; }
            .deadlock .holds { stroke: var(--dl-held); stroke-width: 2; }
            .deadlock .waits-head { fill: var(--dl-muted); }
            .deadlock .holds-head { fill: var(--dl-held); }
            </style>
            """;

    private final StringBuilder svg = new StringBuilder();

    private DeadlockDrawing() {}

    /// @param deadlocks with one cycle at least
    public static String of(Deadlocks deadlocks) {
        DeadlockDrawing drawing = new DeadlockDrawing();
        List<List<Waiter>> drawn = deadlocks.cycles().stream().limit(CYCLES_MAX).toList();
        int top = 24;
        for (List<Waiter> cycle : drawn) {
            top += drawing.cycle(cycle, top);
        }
        int more = deadlocks.cycles().size() - drawn.size();
        if (more > 0) {
            drawing.text(WIDTH / 2, top, "small", "and " + more + " more deadlocks");
            top += 20;
        }
        return """
               <svg xmlns="http://www.w3.org/2000/svg" class="deadlock" viewBox="0 0 %d %d" \
               width="%d" role="img" aria-label="%s">
               """
                        .formatted(WIDTH, top, WIDTH, escaped(inWords(deadlocks)))
                + STYLE
                + drawing.svg
                + "</svg>\n";
    }

    private static String inWords(Deadlocks deadlocks) {
        List<String> sentences = new ArrayList<>();
        for (List<Waiter> cycle : deadlocks.cycles()) {
            for (Waiter waiter : cycle) {
                sentences.add(waiter.name() + " waits for what " + waiter.heldBy() + " holds.");
            }
        }
        return String.join(" ", sentences);
    }

    private record Box(double x, double y, int width, int height) {

        /// Where the line from the middle to another box leaves this one.
        double[] border(Box to) {
            double dx = to.x - x;
            double dy = to.y - y;
            double scale =
                    Math.min(
                            dx == 0 ? Double.MAX_VALUE : width / 2.0 / Math.abs(dx),
                            dy == 0 ? Double.MAX_VALUE : height / 2.0 / Math.abs(dy));
            return new double[] {x + dx * scale, y + dy * scale};
        }
    }

    /// Draws a cycle clockwise; its first thread is at the left.
    ///
    /// @return the height that it takes
    private int cycle(List<Waiter> cycle, int top) {
        int count = cycle.size() * 2;
        int height = (count == 4 ? 160 : (cycle.size() - 1) * 92) + THREAD_HEIGHT;
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean thread = i % 2 == 0;
            double[] place = count == 4 ? onARing(i) : inTwoColumns(i, cycle.size());
            boxes.add(
                    new Box(
                            place[0],
                            top + place[1] + THREAD_HEIGHT / 2.0,
                            thread ? THREAD_WIDTH : LOCK_WIDTH,
                            thread ? THREAD_HEIGHT : LOCK_HEIGHT));
        }
        for (int i = 0; i < count; i++) {
            arrow(boxes.get(i), boxes.get((i + 1) % count), i % 2 == 0 ? "waits" : "holds");
        }
        List<Waiter> inOrder = inOrder(cycle);
        for (int i = 0; i < inOrder.size(); i++) {
            thread(boxes.get(2 * i), inOrder.get(i));
            lock(boxes.get(2 * i + 1), inOrder.get(i));
        }
        return height + 30;
    }

    private static double[] onARing(int index) {
        double angle = Math.PI + Math.PI / 2 * index;
        double radius = (WIDTH - THREAD_WIDTH) / 2.0 - 8;
        return new double[] {WIDTH / 2.0 + radius * Math.cos(angle), 80 + 80 * Math.sin(angle)};
    }

    /// The first at the left, then down the right column and up the left one.
    private static double[] inTwoColumns(int index, int rows) {
        boolean right = index > 0 && index <= rows;
        int row = index == 0 ? 0 : right ? index - 1 : 2 * rows - index;
        double fromTheMiddle = (WIDTH - THREAD_WIDTH) / 2.0 - 8;
        return new double[] {WIDTH / 2.0 + (right ? fromTheMiddle : -fromTheMiddle), row * 92};
    }

    /// Each followed by the one that holds what it waits for.
    private static List<Waiter> inOrder(List<Waiter> cycle) {
        List<Waiter> left = new ArrayList<>(cycle);
        List<Waiter> inOrder = new ArrayList<>(List.of(left.removeFirst()));
        while (!left.isEmpty()) {
            String next = inOrder.getLast().heldBy();
            Optional<Waiter> holder = left.stream().filter(w -> w.name().equals(next)).findFirst();
            inOrder.add(holder.orElse(left.getFirst()));
            left.remove(inOrder.getLast());
        }
        return inOrder;
    }

    private void thread(Box box, Waiter waiter) {
        box(box, "thread");
        text(box.x(), box.y() - 12, "", cut(waiter.name()));
        double y = box.y() + 5;
        for (String frame : frames(waiter)) {
            text(box.x(), y, "small", cut(frame));
            y += 15;
        }
    }

    /// Where it waits, and the first of another class that wanted it to: a lock is often taken by a
    /// helper, and the question is on whose behalf. The JDK's own frames and lambdas' names say
    /// nothing here.
    private static List<String> frames(Waiter waiter) {
        Map<String, String> byClass = new LinkedHashMap<>();
        for (String frame : waiter.stack()) {
            if (!frame.startsWith("java.") && !frame.startsWith("jdk.")) {
                String shown =
                        frame.replaceFirst("^([a-z]\\w*\\.)+", "")
                                .replaceFirst("lambda\\$(\\w+)\\$\\d+", "$1");
                byClass.putIfAbsent(shown.replaceFirst("\\..*", ""), shown);
            }
        }
        return byClass.values().stream().limit(FRAMES_MAX).toList();
    }

    private void lock(Box box, Waiter waiter) {
        box(box, "lock");
        String type = waiter.lockClass().replaceFirst("^.*\\.", "").replaceFirst("\\$.*", "");
        text(box.x(), box.y() - 3, "", cut(type.isEmpty() ? "a lock" : type));
        text(box.x(), box.y() + 13, "small", cut(waiter.lock()));
    }

    private void box(Box box, String style) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"%d\" height=\"%d\""
                                + " rx=\"8\"/>%n",
                        style,
                        box.x() - box.width() / 2.0,
                        box.y() - box.height() / 2.0,
                        box.width(),
                        box.height()));
    }

    private void arrow(Box from, Box to, String style) {
        double[] start = from.border(to);
        double[] end = to.border(from);
        double angle = Math.atan2(end[1] - start[1], end[0] - start[0]);
        double[] neck = {end[0] - 9 * Math.cos(angle), end[1] - 9 * Math.sin(angle)};
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                        style,
                        start[0],
                        start[1],
                        neck[0],
                        neck[1]));
        double sideX = 4.5 * Math.sin(angle);
        double sideY = 4.5 * Math.cos(angle);
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<polygon class=\"%s-head\" points=\"%.1f,%.1f %.1f,%.1f %.1f,%.1f\"/>%n",
                        style,
                        end[0],
                        end[1],
                        neck[0] - sideX,
                        neck[1] + sideY,
                        neck[0] + sideX,
                        neck[1] - sideY));
        boolean flat = Math.abs(end[1] - start[1]) < 10;
        double aside = flat ? 0 : end[1] < start[1] == end[0] > start[0] ? -40 : 40;
        text(
                (start[0] + end[0]) / 2 + aside,
                (start[1] + end[1]) / 2 + (flat ? -8 : 4),
                "small",
                style.equals("waits") ? "waits for" : "held by");
    }

    private void text(double x, double y, String style, String text) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text class=\"%s\" x=\"%.0f\" y=\"%.0f\">%s</text>%n",
                        style,
                        x,
                        y,
                        escaped(text)));
    }

    private static String cut(String text) {
        return text.length() <= LETTERS_MAX
                ? text
                : "…" + text.substring(text.length() - LETTERS_MAX + 1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
