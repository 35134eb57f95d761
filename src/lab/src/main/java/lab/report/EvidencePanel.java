package lab.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import lab.run.Evidence;

/// The evidence of all sides as the page shows it, the same exhibit of each side together.
///
/// A page of its own (a flame graph) is embedded compressed and unpacked when the reader opens it:
/// a megabyte of it takes about 200 KB, and nothing of it runs before. What does not fit the
/// report's size any more is named with its path.
///
/// Cost: the whole of each file in memory while the report is written.
final class EvidencePanel {

    /// What evidence may take of the report's 3 MB; charts, texts and code need the rest.
    static final int ROOM_BYTES = 2_300_000;

    private static final int LONGEST_TEXT_BYTES = 200_000;

    /// @param how the command by hand if all sides have the same one, else empty
    record Exhibit(String title, String how, List<Piece> pieces) {}

    /// Of `html`, `text`, `svg` and `table` all but one are empty or null.
    ///
    /// @param html gzip in base64
    /// @param note why it is not (all) shown
    record Piece(
            SideView side,
            String how,
            String html,
            String text,
            String svg,
            EvidenceTable table,
            String note) {

        static Piece html(SideView side, String how, String packed) {
            return new Piece(side, how, packed, "", "", null, "");
        }

        static Piece text(SideView side, String how, String text, String note) {
            return new Piece(side, how, "", text, "", null, note);
        }

        static Piece svg(SideView side, String how, String svg) {
            return new Piece(side, how, "", "", svg, null, "");
        }

        static Piece table(SideView side, String how, EvidenceTable table, String note) {
            return new Piece(side, how, "", "", "", table, note);
        }

        static Piece note(SideView side, String how, String note) {
            return new Piece(side, how, "", "", "", null, note);
        }
    }

    private final Path indexHtml;
    private int room = ROOM_BYTES;

    private EvidencePanel(Path indexHtml) {
        this.indexHtml = indexHtml;
    }

    static List<Exhibit> of(List<SideView> sides, Path indexHtml) {
        EvidencePanel panel = new EvidencePanel(indexHtml);
        Map<String, List<Piece>> pieces = new LinkedHashMap<>();
        for (SideView side : sides) {
            for (Evidence evidence : side.side().evidence()) {
                pieces.computeIfAbsent(evidence.title(), any -> new ArrayList<>())
                        .add(panel.piece(side, evidence));
            }
        }
        return pieces.entrySet().stream().map(e -> exhibit(e.getKey(), e.getValue())).toList();
    }

    private static Exhibit exhibit(String title, List<Piece> pieces) {
        List<String> hows = pieces.stream().map(Piece::how).distinct().toList();
        return new Exhibit(title, hows.size() == 1 ? hows.getFirst() : "", pieces);
    }

    private Piece piece(SideView side, Evidence evidence) {
        String how = evidence.how();
        try {
            byte[] bytes = Files.readAllBytes(evidence.file());
            return switch (evidence.form()) {
                case HTML -> {
                    String packed = packed(bytes);
                    yield fits(packed.length())
                            ? Piece.html(side, how, packed)
                            : Piece.note(side, how, tooLarge(evidence, bytes));
                }
                case TEXT -> text(side, evidence, bytes);
                case SVG ->
                        fits(bytes.length)
                                ? Piece.svg(side, how, new String(bytes, StandardCharsets.UTF_8))
                                : Piece.note(side, how, tooLarge(evidence, bytes));
                case TABLE -> table(side, evidence, bytes);
            };
        } catch (IOException e) {
            return Piece.note(side, how, "could not be read: " + e.getMessage());
        }
    }

    private Piece text(SideView side, Evidence evidence, byte[] bytes) {
        int shown = Math.min(bytes.length, LONGEST_TEXT_BYTES);
        if (!fits(shown)) {
            return Piece.note(side, evidence.how(), tooLarge(evidence, bytes));
        }
        String text = new String(bytes, 0, shown, StandardCharsets.UTF_8);
        String note = shown < bytes.length ? "the beginning; all of it: " + path(evidence) : "";
        return Piece.text(side, evidence.how(), text, note);
    }

    private Piece table(SideView side, Evidence evidence, byte[] bytes) throws IOException {
        if (!fits(bytes.length)) {
            return Piece.note(side, evidence.how(), tooLarge(evidence, bytes));
        }
        EvidenceTable table = EvidenceTable.read(bytes);
        String note = table.left() == 0 ? "" : table.left() + " more rows: " + path(evidence);
        return Piece.table(side, evidence.how(), table, note);
    }

    private boolean fits(int bytes) {
        if (bytes > room) {
            return false;
        }
        room -= bytes;
        return true;
    }

    private String tooLarge(Evidence evidence, byte[] bytes) {
        return "too large for this page (%s): open %s"
                .formatted(Figures.of(bytes.length, "bytes"), path(evidence));
    }

    /// As seen from the report, so that the folder of the run can be moved.
    private String path(Evidence evidence) {
        Path folder = indexHtml.toAbsolutePath().getParent();
        Path file = evidence.file().toAbsolutePath();
        return (file.startsWith(folder) ? folder.relativize(file) : file).toString();
    }

    private static String packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }
}
