package load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedOfTest {
    @Test
    void sellsOneUnitOfEachProductInTurn() throws Exception {
        var lines = lines(20_002);
        assertThat(lines).hasSize(20_003).startsWith("sku,price,stock", "B00000001,10.01,1");
        assertThat(lines.get(8_999)).isEqualTo("B00008999,99.99,1");
        assertThat(lines.get(1_000)).isEqualTo("B00001000,free,1");
        assertThat(lines.getLast()).isEqualTo("B00000002,10.02,1");
    }

    private static List<String> lines(int rows) throws Exception {
        try (var feed = new FeedOf(rows)) {
            return new String(feed.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        }
    }
}
