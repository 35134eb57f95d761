package lab.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/// Evidence of the form [lab.run.Evidence.Form#TABLE], as the page shows it.
///
/// @param left how many rows of the file are not shown
record EvidenceTable(List<String> columns, List<Row> rows, int left) {

    private static final int MOST_ROWS = 200;

    /// From here on a text may be wrapped.
    private static final int LONG = 40;

    private static final String NUMBER = "[-−]?[0-9][0-9., \u202f]*( ?(µs|ms|s|%|B|[KMG]iB))?";

    private static final ObjectMapper JSON = new ObjectMapper();

    record Row(List<Cell> cells) {}

    /// @param kind `number`, `long` or `short`: a class of report.css
    record Cell(String text, String kind) {
        static Cell of(String text) {
            String shown = text == null ? "" : text;
            boolean number = shown.matches(NUMBER);
            return new Cell(shown, number ? "number" : shown.length() > LONG ? "long" : "short");
        }
    }

    private record File(List<String> columns, List<List<String>> rows) {}

    static EvidenceTable read(byte[] json) throws IOException {
        File file = JSON.readValue(json, File.class);
        List<Row> rows =
                file.rows().stream()
                        .limit(MOST_ROWS)
                        .map(row -> new Row(row.stream().map(Cell::of).toList()))
                        .toList();
        return new EvidenceTable(file.columns(), rows, file.rows().size() - rows.size());
    }
}
