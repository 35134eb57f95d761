package shop.feed;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// The rows of a feed's file, one after the other.
///
/// Cost: memory for one row; a field is at most [#FIELD_LENGTH_MAX] characters long.
public final class FeedFile implements Iterator<NamedCsvRecord>, AutoCloseable {
    public static final int ROWS_MAX = 1_000_000;

    static final int FIELD_LENGTH_MAX = 65_536;
    static final List<String> REQUIRED = List.of("sku", "price", "stock");
    static final List<String> FOR_NEW_PRODUCTS =
            List.of("name", "brand", "category", "summary", "description");

    private final CloseableIterator<NamedCsvRecord> rows;
    private int count;

    private FeedFile(CloseableIterator<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    /// The file cannot be read any further; the message says where and why.
    public static class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message);
        }
    }

    public static FeedFile open(Path path) throws IOException {
        return new FeedFile(
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .detectBomHeader(true)
                        .maxBufferSize(FIELD_LENGTH_MAX)
                        .ofNamedCsvRecord(path)
                        .iterator());
    }

    /// @throws Unreadable if the columns are not those of a feed
    public static void checkHeader(Path path) throws IOException {
        try (var file = open(path)) {
            if (!file.hasNext()) {
                throw new Unreadable("There is no row below a header.");
            }
            var header = file.next().getHeader();
            for (String column : REQUIRED) {
                if (!header.contains(column)) {
                    throw new Unreadable(
                            "The first line names no column %s; there must be %s, and there may be"
                                            .formatted(column, String.join(", ", REQUIRED))
                                    + " %s.".formatted(String.join(", ", FOR_NEW_PRODUCTS)));
                }
            }
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (CsvParseException e) {
            throw new Unreadable(reason(e));
        }
    }

    @Override
    public NamedCsvRecord next() {
        if (count == ROWS_MAX) {
            throw new Unreadable("There are more than %,d rows.".formatted(ROWS_MAX));
        }
        try {
            var row = rows.next();
            count++;
            return row;
        } catch (CsvParseException e) {
            throw new Unreadable(reason(e));
        } catch (NoSuchElementException atTheEnd) {
            throw atTheEnd;
        }
    }

    private static String reason(CsvParseException e) {
        String cause = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
        return "It is no CSV: " + e.getMessage() + cause;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
