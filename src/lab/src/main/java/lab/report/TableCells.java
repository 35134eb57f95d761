package lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.report.Grid.Look;
import lab.report.Grid.Piece;
import lab.run.Judgement;
import lab.run.Judgement.Cell;

/// What stands in the cells of [Table]: a figure and under it its state, a name and under it what
/// is wanted.
final class TableCells {

    private TableCells() {}

    /// The head and a row for each judgement; only the columns of these indexes.
    static List<List<List<Piece>>> rows(Proof proof, List<Integer> columns) {
        List<List<List<Piece>>> rows = new ArrayList<>();
        rows.add(head(proof, columns));
        for (Proof.Row row : proof.rows()) {
            Judgement judgement = row.judgement();
            List<List<Piece>> cells = new ArrayList<>();
            cells.add(name(judgement));
            for (int column : columns) {
                cells.add(cell(judgement, row.cells().get(column)));
            }
            String mark = judgement.proves() ? "" : "! ";
            Look look = judgement.proves() ? Look.PLAIN : Look.ALARM;
            cells.add(List.of(new Piece(mark + Words.verdict(judgement), look)));
            rows.add(cells);
        }
        return rows;
    }

    private static List<List<Piece>> head(Proof proof, List<Integer> columns) {
        List<List<Piece>> cells = new ArrayList<>();
        cells.add(List.of(new Piece("signal or check", Look.DIM)));
        for (int column : columns) {
            Proof.Column head = proof.columns().get(column);
            String above = head.wrong() ? "wrong fix" : head.label();
            String below = head.wrong() ? head.label() : Words.of(head.phase());
            cells.add(List.of(new Piece(above, Look.BOLD), new Piece(below, Look.DIM)));
        }
        cells.add(List.of(new Piece("verdict", Look.DIM)));
        return cells;
    }

    private static List<Piece> name(Judgement judgement) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(judgement.name(), Look.PLAIN));
        if (!judgement.expectation().isBlank()) {
            pieces.add(new Piece(judgement.expectation(), Look.DIM));
        }
        return pieces;
    }

    private static List<Piece> cell(Judgement judgement, Optional<Cell> maybe) {
        if (maybe.isEmpty()) {
            return List.of(new Piece("–", Look.DIM));
        }
        Cell cell = maybe.get();
        String mark = cell.asWanted() ? "" : "! ";
        String word = Words.beside(judgement.kind(), cell);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(mark + Surprise.shown(judgement, cell), look(cell)));
        if (!word.isEmpty()) {
            pieces.add(new Piece(word, cell.asWanted() ? Look.DIM : look(cell)));
        }
        return pieces;
    }

    private static Look look(Cell cell) {
        if (!cell.asWanted()) {
            return Look.ALARM;
        }
        return switch (cell.state()) {
            case HEALTHY -> Look.HEALTHY;
            case BROKEN -> Look.BROKEN;
            case BETWEEN, UNMEASURED, SHOWN -> Look.PLAIN;
        };
    }
}
