package lab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseTest {
    @Test
    void comparesDigestsWithoutCaseQuotesAndBlanks() {
        String digest = "SELECT `p` . `name` FROM `product_view` `p` WHERE `p` . `id` = ?";

        assertThat(matches("select p.name from product_view p where p.id = ?", digest)).isTrue();
        assertThat(matches("select … from product_view p where p.id=?", digest)).isTrue();
        assertThat(matches("select … from product_view …", digest)).isTrue();
        assertThat(matches("select … from product", digest)).isFalse();
        assertThat(matches("update …", digest)).isFalse();
    }

    @Test
    void tellsWhatAStatementDidSince() {
        var before = new Database.Digest("select ?", 3, 0.5, 300, 30);
        var now = new Database.Digest("select ?", 5, 1.5, 1_300, 31);

        assertThat(now.since(before)).isEqualTo(new Database.Digest("select ?", 2, 1, 1_000, 1));
        assertThat(now.since(null)).isEqualTo(now);
    }

    private static boolean matches(String pattern, String digest) {
        return Database.digestPattern(pattern).matcher(Database.normal(digest)).matches();
    }
}
