package shop.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final int ROWS = 10_000;

    @Test
    void givesAllRowsInTheirOrder() {
        try (var ahead = new ReadAhead(rows().iterator())) {
            for (int i = 0; i < ROWS; i++) {
                assertThat(ahead.next().getField("sku")).isEqualTo("B" + i);
            }
            assertThat(ahead.hasNext()).isFalse();
        }
    }

    @Test
    void passesOnWhyAFileCannotBeReadAfterTheRowsBefore() {
        var broken =
                Stream.concat(
                                rows().limit(3),
                                Stream.<NamedCsvRecord>generate(
                                        () -> {
                                            throw new FeedFile.Unreadable("It is no CSV.");
                                        }))
                        .iterator();
        try (var ahead = new ReadAhead(broken)) {
            for (int i = 0; i < 3; i++) {
                ahead.next();
            }
            assertThatThrownBy(ahead::hasNext).isInstanceOf(FeedFile.Unreadable.class);
        }
    }

    @Test
    void stopsReadingWhenItIsClosed() {
        Iterator<NamedCsvRecord> endless =
                Stream.generate(() -> rows().findFirst().orElseThrow()).iterator();
        var ahead = new ReadAhead(endless);
        ahead.next();
        ahead.close();
    }

    private static Stream<NamedCsvRecord> rows() {
        var csv = new StringBuilder("sku,price,stock\n");
        IntStream.range(0, ROWS).forEach(i -> csv.append("B").append(i).append(",1,1\n"));
        return CsvReader.builder().ofNamedCsvRecord(csv.toString()).stream();
    }
}
