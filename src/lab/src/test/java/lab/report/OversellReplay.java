package lab.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lab.run.Judgement;
import lab.run.Judgement.Cell;
import lab.run.Judgement.Kind;
import lab.run.Judgement.State;
import lab.run.Marks;
import lab.run.Phase;
import lab.run.Replay;
import lab.run.Side;

/// A made-up replay of the incident `oversell` that looks like a real one, the same every time.
///
/// Two sides of 18 seconds (4 warm-up, 4 calm, 10 storm and a tail), ten charts, three pieces of
/// evidence a side, and the rows of the proof. Figures are invented, with a fixed seed; no claim
/// rests on them.
final class OversellReplay {

    private static final long START = Instant.parse("2026-11-23T09:14:02Z").toEpochMilli();

    private final Path folder;
    private final List<String> wrongFixes;

    private OversellReplay(Path folder, List<String> wrongFixes) {
        this.folder = folder;
        this.wrongFixes = wrongFixes;
    }

    /// @param folder where its evidence is written
    static Replay in(Path folder) throws IOException {
        return new OversellReplay(folder, List.of()).proven();
    }

    static Replay withWrongFixes(Path folder, String... names) throws IOException {
        return new OversellReplay(folder, List.of(names)).proven();
    }

    /// The fix still oversells, the alert of the calm phase fires, a check could not be measured.
    static Replay unproven(Path folder) throws IOException {
        OversellReplay made = new OversellReplay(folder, List.of());
        List<Judgement> rows = new ArrayList<>(made.judgements());
        rows.set(
                1,
                made.row(
                        Kind.SIGNAL,
                        "units sold beyond stock",
                        "broken ≥ 1, healthy ≤ 0",
                        "units",
                        cells("0:H", "37:B", "0:H", "4:B!")));
        rows.set(
                3,
                made.row(
                        Kind.CHECK,
                        "every order not confirmed was refused with a clear answer",
                        "≥ 99 %",
                        "%",
                        cells("100:H", "99.1:H", "100:H", "no answer from outside:U!")));
        rows.set(
                5,
                made.row(
                        Kind.ALERT,
                        "Oversold",
                        "",
                        "",
                        cells(
                                "fired after 3 s:B!",
                                "fired after 2 s:B",
                                "silent:H",
                                "fired after 6 s:B!")));
        return made.replay(
                rows,
                false,
                "not proven: 4 figures are not as wanted, the first is units sold beyond stock",
                List.of());
    }

    private Replay proven() throws IOException {
        return replay(
                judgements(),
                true,
                wrongFixes.isEmpty() ? "proven, 3 of 4 sides" : "proven, 4 of 4 sides",
                wrongFixes.isEmpty()
                        ? List.of("wrong fixes not run: add --wrong-fixes")
                        : List.of());
    }

    private Replay replay(List<Judgement> rows, boolean proven, String words, List<String> partial)
            throws IOException {
        Files.createDirectories(folder);
        List<Side> sides = new ArrayList<>();
        sides.add(side("incident", "stage-0-oversell-incident", 0, true));
        sides.add(side("fix", "stage-0-oversell-fix", 1, false));
        for (String name : wrongFixes) {
            sides.add(
                    side(
                            "wrong/" + name,
                            "stage-0-oversell-incident + " + name + ".patch",
                            sides.size(),
                            true));
        }
        return new Replay(
                "oversell",
                "Customers get confirmations for goods that the warehouse does not have",
                Instant.ofEpochMilli(START),
                Duration.ofMillis(51_840 + 21_000L * wrongFixes.size()),
                "2 cores, 24 GiB, Debian GNU/Linux 12, Linux 6.1 amd64, Temurin 25.0.3",
                sides,
                rows,
                partial,
                proven,
                words);
    }

    private List<Judgement> judgements() {
        return List.of(
                row(
                        Kind.LOAD,
                        "users started",
                        "±2 % of plan, answers within 3 s",
                        "",
                        cells("80 of 80:H", "200 of 200:H", "80 of 80:H", "200 of 200:H")),
                row(
                        Kind.SIGNAL,
                        "units sold beyond stock",
                        "broken ≥ 1, healthy ≤ 0",
                        "units",
                        cells("0:H", "37:B", "0:H", "0:H")),
                row(
                        Kind.SIGNAL,
                        "stock rows whose movements do not add up",
                        "broken ≥ 1, healthy ≤ 0",
                        "rows",
                        cells("0:H", "1:B", "0:H", "0:H")),
                row(
                        Kind.CHECK,
                        "every order not confirmed was refused with a clear answer",
                        "≥ 99 %",
                        "%",
                        cells("100:H", "99.1:H", "100:H", "100:H")),
                row(
                        Kind.CHECK,
                        "sold = stock = the payment provider's ledger",
                        "difference = 0",
                        "units",
                        cells("0:H", "37:B", "0:H", "0:H")),
                row(
                        Kind.ALERT,
                        "Oversold",
                        "fires in the incident's storm only",
                        "",
                        cells("silent:H", "fired after 2 s:B", "silent:H", "silent:H")),
                row(
                        Kind.SIGNAL,
                        "orders per second",
                        "",
                        "",
                        cells("19.8:S", "13.7:S", "19.9:S", "10:S")));
    }

    /// Many parameters because they are one row of a table.
    private Judgement row(
            Kind kind,
            String name,
            String wanted,
            String unit,
            Map<String, Map<Phase, Cell>> cells) {
        Map<String, Map<Phase, Cell>> all = new LinkedHashMap<>(cells);
        for (String wrong : wrongFixes) {
            all.put("wrong/" + wrong, cells.get("incident"));
        }
        boolean proves =
                all.values().stream()
                        .allMatch(side -> side.values().stream().allMatch(Cell::asWanted));
        return new Judgement(kind, name, wanted, unit, all, proves);
    }

    /// Cells of incident calm, incident storm, fix calm, fix storm: shown, the state's letter, `!`
    /// if it is not wanted.
    private static Map<String, Map<Phase, Cell>> cells(String... four) {
        Map<String, Map<Phase, Cell>> cells = new LinkedHashMap<>();
        for (int i = 0; i < four.length; i++) {
            int colon = four[i].lastIndexOf(':');
            String shown = four[i].substring(0, colon);
            State state =
                    switch (four[i].charAt(colon + 1)) {
                        case 'H' -> State.HEALTHY;
                        case 'B' -> State.BROKEN;
                        case 'U' -> State.UNMEASURED;
                        default -> State.SHOWN;
                    };
            Double value = shown.matches("[0-9.]+") ? Double.valueOf(shown) : null;
            cells.computeIfAbsent(i < 2 ? "incident" : "fix", side -> new LinkedHashMap<>())
                    .put(
                            i % 2 == 0 ? Phase.CALM : Phase.STORM,
                            new Cell(value, shown, state, !four[i].endsWith("!")));
        }
        return cells;
    }

    private Side side(String name, String version, int index, boolean broken) throws IOException {
        long warmUp = START + 26_000L * index;
        Marks marks =
                new Marks(
                        warmUp,
                        warmUp + 4_000,
                        warmUp + 8_000,
                        warmUp + 8_300 + 40L * index,
                        warmUp + 18_300 + 40L * index,
                        warmUp + 19_600);
        List<Side.LoadFigures> load =
                List.of(
                        new Side.LoadFigures(Phase.WARM_UP, 40, 40, 120, 120, 22.0, 180.0),
                        new Side.LoadFigures(Phase.CALM, 80, 80, 240, 240, 9.4, 31.0),
                        new Side.LoadFigures(
                                Phase.STORM,
                                200,
                                200,
                                600,
                                broken ? 597 : 600,
                                12.8,
                                broken ? 1840.0 : 74.0));
        byte[] hash = new byte[20];
        new Random(7 + index).nextBytes(hash);
        String commit = HexFormat.of().formatHex(hash);
        return new Side(
                name,
                version,
                commit,
                marks,
                load,
                OversellSeries.of(index, broken),
                List.of(),
                OversellEvidence.in(folder.resolve(name), broken));
    }
}
