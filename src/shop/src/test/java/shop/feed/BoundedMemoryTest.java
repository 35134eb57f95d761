package shop.feed;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.popularity.RecentlyViewed;

/// What is kept in memory does not grow with what comes in.
class BoundedMemoryTest {
    private static final int ROWS = 100_000;
    private static final int VISITORS = 100_000;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void readsNotTheWholeFileAheadOfTheDatabase() throws Exception {
        var rows = new Rows();
        try (var ahead = new ReadAhead(rows)) {
            ahead.next();
            boolean wholeFile = rows.ended.await(5, TimeUnit.SECONDS);
            assertThat(wholeFile).as("all rows are read, and one is taken").isFalse();
            int taken = 1;
            while (ahead.hasNext()) {
                ahead.next();
                taken++;
            }
            assertThat(taken).isEqualTo(ROWS);
        }
    }

    @Test
    void forgetsVisitorsForNewOnes() {
        var viewed = new RecentlyViewed();
        for (int i = 0; i < VISITORS; i++) {
            viewed.add("visitor-" + i, "B00000001", NOON);
        }
        long remembered =
                IntStream.range(0, VISITORS)
                        .filter(i -> !viewed.of("visitor-" + i).isEmpty())
                        .count();
        assertThat(remembered).isBetween(1L, VISITORS / 5L);
        assertThat(viewed.of("visitor-" + (VISITORS - 1))).hasSize(1);
    }

    /// A file of one row again and again, which tells when its end was reached.
    private static final class Rows implements Iterator<NamedCsvRecord> {
        private final NamedCsvRecord row =
                CsvReader.builder().ofNamedCsvRecord("sku,price,stock\nB1,2,3\n").stream()
                        .findFirst()
                        .orElseThrow();
        private final CountDownLatch ended = new CountDownLatch(1);
        private int given;

        @Override
        public boolean hasNext() {
            if (given == ROWS) {
                ended.countDown();
            }
            return given < ROWS;
        }

        @Override
        public NamedCsvRecord next() {
            given++;
            return row;
        }
    }
}
