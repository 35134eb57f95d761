package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SleepsTest {
    private static final String IN_A_LOOP = "while (!done()) { Thread.sleep(10); }";

    @Test
    void refusesASleepInTheShopEvenInALoop() {
        assertThat(findings("src/shop/src/main/java/shop/Cart.java", "Thread.sleep(10);"))
                .hasSize(1);
        assertThat(findings("src/shop/src/main/java/shop/Cart.java", IN_A_LOOP)).hasSize(1);
        assertThat(findings("src/shop/src/main/java/shop/Cart.java", "TimeUnit.SECONDS.sleep(1);"))
                .hasSize(1);
    }

    @Test
    void refusesASleepInATestOutsideALoop() {
        assertThat(findings("src/shop/src/test/java/shop/CartTest.java", "Thread.sleep(10);"))
                .singleElement()
                .asString()
                .contains("poll with a deadline");
    }

    @Test
    void acceptsATestThatPolls() {
        assertThat(findings("src/shop/src/test/java/shop/CartTest.java", IN_A_LOOP)).isEmpty();
    }

    @Test
    void acceptsASleepWhereTheRealWorldIsPlayed() {
        assertThat(findings("src/outside/src/main/java/outside/Cart.java", "Thread.sleep(10);"))
                .isEmpty();
    }

    @Test
    void acceptsTheWordInAComment() {
        assertThat(findings("src/shop/src/main/java/shop/Cart.java", "// no Thread.sleep(10);\n"))
                .isEmpty();
    }

    private static List<String> findings(String path, String statement) {
        String text = "class Cart { void wait1() throws Exception { " + statement + " } }";
        return new Sample(new Sleeps()).with(path, text).findings();
    }
}
