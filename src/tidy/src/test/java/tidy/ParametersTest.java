package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private static final String FIVE = "(int a, int b, int c, int d, int e)";

    @Test
    void refusesAMethodWithFive() {
        assertThat(findings("class Cart {\n    void add" + FIVE + " {}\n}"))
                .singleElement()
                .asString()
                .contains("Cart.java:2: add has 5 parameters");
    }

    @Test
    void acceptsFourAndConstructorsRecordsAndOverrides() {
        assertThat(findings("class Cart { void add(int a, int b, int c, int d) {} }")).isEmpty();
        assertThat(findings("class Cart { Cart" + FIVE + " {} }")).isEmpty();
        assertThat(findings("record Cart" + FIVE + " { Cart {} }")).isEmpty();
        assertThat(findings("class Cart { @Override void add" + FIVE + " {} }")).isEmpty();
    }

    @Test
    void acceptsAFileThatSaysWhy() {
        String why = "/// Many parameters because JAX-RS passes each header by itself.\n";
        assertThat(findings(why + "class Cart { void add" + FIVE + " {} }")).isEmpty();
    }

    private static List<String> findings(String text) {
        return new Sample(new Parameters())
                .with("src/shop/src/main/java/shop/Cart.java", text)
                .findings();
    }
}
