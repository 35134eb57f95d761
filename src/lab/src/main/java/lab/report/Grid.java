package lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Lays out rows of cells under each other in a terminal: columns as wide as they must be, long
/// text wrapped.
///
/// A cell is a list of pieces; each begins a line of its own and is wrapped within its column. The
/// first column takes what the others leave.
final class Grid {

    /// How a piece looks on a terminal that has colours.
    enum Look {
        PLAIN(""),
        DIM("2"),
        BOLD("1"),
        HEALTHY("36"),
        BROKEN("33"),
        ALARM("1;7");

        private final String code;

        Look(String code) {
            this.code = code;
        }

        String on(String text, boolean colours) {
            boolean bare = !colours || code.isEmpty() || text.isBlank();
            return bare ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
        }
    }

    record Piece(String text, Look look) {}

    private static final int GAP = 2;

    /// A column other than the first is wrapped where its text is longer.
    static final int WIDEST_FIGURE = 17;

    private final List<Integer> widths;
    private final boolean colours;

    private Grid(List<Integer> widths, boolean colours) {
        this.widths = widths;
        this.colours = colours;
    }

    /// A grid for these rows that is at most `room` wide, if the columns after the first leave it
    /// any.
    static Grid fitting(List<List<List<Piece>>> rows, int room, boolean colours) {
        int columns = rows.getFirst().size();
        List<Integer> widths = new ArrayList<>();
        for (int column = 1; column < columns; column++) {
            widths.add(Math.min(natural(rows, column), WIDEST_FIGURE));
        }
        int taken = widths.stream().mapToInt(width -> width + GAP).sum();
        widths.addFirst(Math.min(natural(rows, 0), room - taken));
        return new Grid(widths, colours);
    }

    private static int natural(List<List<List<Piece>>> rows, int column) {
        return rows.stream()
                .flatMap(row -> row.get(column).stream())
                .mapToInt(piece -> piece.text().length())
                .max()
                .orElse(0);
    }

    int width() {
        return widths.stream().mapToInt(Integer::intValue).sum() + GAP * (widths.size() - 1);
    }

    /// The width that is left for the names; a caller who finds it too small shows fewer columns.
    int firstWidth() {
        return widths.getFirst();
    }

    String rule() {
        return Look.DIM.on("─".repeat(width()), colours) + "\n";
    }

    String row(List<List<Piece>> cells) {
        List<List<Piece>> wrapped =
                IntStream.range(0, cells.size())
                        .mapToObj(i -> wrap(cells.get(i), widths.get(i)))
                        .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder out = new StringBuilder();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            int pending = 0;
            for (int column = 0; column < wrapped.size(); column++) {
                Piece piece =
                        line < wrapped.get(column).size() ? wrapped.get(column).get(line) : null;
                if (piece != null && !piece.text().isEmpty()) {
                    text.repeat(' ', pending).append(piece.look().on(piece.text(), colours));
                    pending = 0;
                }
                int used = piece == null ? 0 : piece.text().length();
                pending += widths.get(column) - used + GAP;
            }
            out.append(text).append('\n');
        }
        return out.toString();
    }

    private static List<Piece> wrap(List<Piece> pieces, int width) {
        return pieces.stream()
                .flatMap(p -> wrap(p.text(), width).stream().map(text -> new Piece(text, p.look())))
                .toList();
    }

    /// Text in lines of at most `width`: broken at spaces and after hyphens, within a word only
    /// where it must be.
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<= )|(?<=[-/_])")) {
            if (line.length() + word.stripTrailing().length() > width && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
            while (line.toString().stripTrailing().length() > width) {
                lines.add(line.substring(0, width));
                line.delete(0, width);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
