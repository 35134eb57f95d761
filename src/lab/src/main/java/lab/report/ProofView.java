package lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lab.report.Proof.Column;
import lab.run.Judgement;
import lab.run.Judgement.Cell;
import lab.run.Phase;
import lab.run.Replay;

/// The proof in the words and classes of the page.
record ProofView(List<Head> heads, List<Column> columns, List<Section> sections, List<Tile> tiles) {

    /// A side's name over its columns.
    record Head(String label, String colour, boolean wrong, int columns) {}

    record Section(String title, List<Row> rows) {}

    record Row(
            String name,
            String expectation,
            List<Figure> figures,
            boolean proves,
            String verdict) {}

    /// @param state the state's name in lower case: a class of report.css; empty if there is no
    ///     cell
    /// @param wanted what was wanted, where that did not come out; else empty
    record Figure(String shown, String state, String word, String wanted) {

        /// Whether it is short enough never to be wrapped.
        public boolean brief() {
            return shown.length() <= 16;
        }
    }

    /// A signal at a glance: broken in the incident's storm, and what the other side made of it.
    record Tile(
            String name, String broken, String healthy, String healthySide, String healthyColour) {}

    private static final int MOST_TILES = 3;

    static ProofView of(Replay replay, List<SideView> sides) {
        Proof proof = Proof.of(replay);
        List<Head> heads = new ArrayList<>();
        for (String side : proof.columns().stream().map(Column::side).distinct().toList()) {
            boolean wrong = Role.of(side) == Role.WRONG;
            String colour = SideView.colourOf(side, sides);
            heads.add(new Head(Role.label(side), colour, wrong, wrong ? 1 : 2));
        }
        List<Section> sections = new ArrayList<>();
        for (Judgement.Kind kind : Judgement.Kind.values()) {
            List<Row> rows =
                    proof.rows().stream()
                            .filter(row -> row.judgement().kind() == kind)
                            .map(row -> row(proof, row))
                            .toList();
            if (!rows.isEmpty()) {
                sections.add(new Section(Words.heading(kind), rows));
            }
        }
        return new ProofView(heads, proof.columns(), sections, tiles(replay, sides));
    }

    /// How many columns the table has, with the names and the verdicts.
    public int width() {
        return columns.size() + 2;
    }

    private static Row row(Proof proof, Proof.Row row) {
        Judgement judgement = row.judgement();
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            figures.add(figure(judgement, proof.columns().get(i), row.cells().get(i)));
        }
        return new Row(
                judgement.name(),
                judgement.expectation(),
                figures,
                judgement.proves(),
                Words.verdict(judgement));
    }

    private static Figure figure(Judgement judgement, Column column, Optional<Cell> maybe) {
        if (maybe.isEmpty()) {
            return new Figure("–", "", "not run", "");
        }
        Cell cell = maybe.get();
        String wanted =
                Words.wanted(judgement.kind(), column.side(), column.phase())
                        .map(state -> Words.of(judgement.kind(), state))
                        .orElse("a figure");
        return new Figure(
                Surprise.shown(judgement, cell),
                cell.state().name().toLowerCase(Locale.ROOT),
                Words.beside(judgement.kind(), cell),
                cell.asWanted() ? "" : wanted);
    }

    private static List<Tile> tiles(Replay replay, List<SideView> sides) {
        Optional<String> other =
                Surprise.sides(replay).stream()
                        .filter(side -> Role.of(side).colour.equals(Role.FIX.colour))
                        .findFirst();
        List<Tile> tiles = new ArrayList<>();
        for (Judgement judgement : replay.judgements()) {
            Cell broken = storm(judgement, "incident");
            Cell healthy = other.map(side -> storm(judgement, side)).orElse(null);
            boolean shown = judgement.kind() == Judgement.Kind.SIGNAL && tiles.size() < MOST_TILES;
            if (shown
                    && broken != null
                    && healthy != null
                    && broken.state() != Judgement.State.SHOWN) {
                tiles.add(
                        new Tile(
                                judgement.name(),
                                broken.shown(),
                                healthy.shown(),
                                Role.label(other.get()),
                                SideView.colourOf(other.get(), sides)));
            }
        }
        return tiles;
    }

    private static Cell storm(Judgement judgement, String side) {
        return judgement.cells().getOrDefault(side, Map.of()).get(Phase.STORM);
    }
}
