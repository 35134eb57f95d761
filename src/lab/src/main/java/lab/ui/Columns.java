package lab.ui;

import java.util.ArrayList;
import java.util.List;

/// Rows of text in aligned columns, two blanks apart. The last column is wrapped to the width.
///
/// Colour codes count as no width. Made for rows of plain words: a character is one column wide.
public final class Columns {

    private static final String GAP = "  ";
    private static final int NARROWEST_LAST_COLUMN = 20;

    private final int width;
    private final List<List<String>> rows = new ArrayList<>();

    /// @param width columns of the terminal
    public Columns(int width) {
        this.width = width;
    }

    /// Every row has as many cells as the first.
    public Columns row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /// The rows, each ended by a line feed, without blanks at the end of a line.
    public String text() {
        if (rows.isEmpty()) {
            return "";
        }
        int last = rows.getFirst().size() - 1;
        int[] widths = new int[last];
        for (List<String> row : rows) {
            for (int i = 0; i < last; i++) {
                widths[i] = Math.max(widths[i], shownWidth(row.get(i)));
            }
        }
        int indent = 0;
        for (int each : widths) {
            indent += each + GAP.length();
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < last; i++) {
                String cell = row.get(i);
                line.append(cell).append(" ".repeat(widths[i] - shownWidth(cell))).append(GAP);
            }
            int room = Math.max(NARROWEST_LAST_COLUMN, width - indent);
            line.append(String.join("\n" + " ".repeat(indent), wrap(row.get(last), room)));
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    static int shownWidth(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "").length();
    }

    /// Breaks at blanks; a word longer than the room stays whole.
    static List<String> wrap(String text, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && shownWidth(line + " " + word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
