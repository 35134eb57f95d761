package lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.report.Grid.Look;
import lab.report.Grid.Piece;
import lab.run.Judgement;
import lab.run.Replay;

/// The proof as a table for the terminal, at most 110 columns wide.
///
/// Every cell has its figure and, under it, its state in a word; what the proof did not want is
/// marked with `!` and listed once more below in a sentence, so that it is found without colours
/// too. Wrong fixes that do not fit beside the sides get a table of their own.
public final class Table {

    static final int WIDTH = 110;
    private static final int NARROWEST_NAME = 30;

    private final Replay replay;
    private final boolean colours;

    private Table(Replay replay, boolean colours) {
        this.replay = replay;
        this.colours = colours;
    }

    /// @param colours whether to use ANSI escapes: only where a person looks at a terminal
    public static String of(Replay replay, boolean colours) {
        return new Table(replay, colours).text();
    }

    private String text() {
        Proof proof = Proof.of(replay);
        StringBuilder out = new StringBuilder();
        paragraph(out, replay.incident() + " · " + replay.page(), Look.BOLD);
        out.append('\n');
        for (List<Integer> columns : tables(proof)) {
            out.append(table(proof, columns)).append('\n');
        }
        surprises(out);
        for (String partial : replay.partial()) {
            paragraph(out, "partial: " + partial, Look.DIM);
        }
        paragraph(out, replay.conclusion(), replay.proven() ? Look.BOLD : Look.ALARM);
        return out.toString();
    }

    /// The indexes of the columns of each table: one table if all fit, else the wrong fixes apart,
    /// as many as fit.
    private static List<List<Integer>> tables(Proof proof) {
        List<Integer> all = IntStream.range(0, proof.columns().size()).boxed().toList();
        if (fits(TableCells.rows(proof, all))) {
            return List.of(all);
        }
        List<List<Integer>> tables = new ArrayList<>();
        List<Integer> current = new ArrayList<>();
        for (int column : all) {
            boolean wrong = proof.columns().get(column).wrong();
            boolean firstWrong = wrong && column > 0 && !proof.columns().get(column - 1).wrong();
            current.add(column);
            if (firstWrong
                    || (wrong && current.size() > 1 && !fits(TableCells.rows(proof, current)))) {
                current.removeLast();
                tables.add(List.copyOf(current));
                current.clear();
                current.add(column);
            }
        }
        tables.add(current);
        return tables;
    }

    private static boolean fits(List<List<List<Piece>>> rows) {
        return Grid.fitting(rows, WIDTH, false).firstWidth() >= NARROWEST_NAME;
    }

    private String table(Proof proof, List<Integer> columns) {
        List<List<List<Piece>>> rows = TableCells.rows(proof, columns);
        Grid grid = Grid.fitting(rows, WIDTH, colours);
        StringBuilder out = new StringBuilder(grid.row(rows.getFirst())).append(grid.rule());
        Judgement.Kind kind = null;
        for (int i = 0; i < proof.rows().size(); i++) {
            Judgement.Kind next = proof.rows().get(i).judgement().kind();
            out.append(kind == null || kind == next ? "" : "\n");
            out.append(grid.row(rows.get(i + 1)));
            kind = next;
        }
        return out.append(grid.rule()).toString();
    }

    private void surprises(StringBuilder out) {
        List<Surprise> surprises = Surprise.in(replay);
        if (surprises.isEmpty()) {
            return;
        }
        paragraph(out, "Not as wanted:", Look.BOLD);
        for (Surprise surprise : surprises) {
            paragraph(out, "! " + surprise.sentence(), Look.PLAIN);
        }
        out.append('\n');
    }

    /// Appends text in lines that fit, each but the first indented under the first's text.
    private void paragraph(StringBuilder out, String text, Look look) {
        out.append(
                Grid.wrap(text, WIDTH - 2).stream()
                        .map(line -> look.on(line, colours))
                        .collect(Collectors.joining("\n  ", "", "\n")));
    }
}
