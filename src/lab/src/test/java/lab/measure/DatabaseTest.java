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

    private static boolean matches(String pattern, String digest) {
        return Database.digestPattern(pattern).matcher(Database.normal(digest)).matches();
    }
}
