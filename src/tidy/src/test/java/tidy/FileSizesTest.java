package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileSizesTest {
    private static final String PATH = "src/shop/src/main/java/shop/Cart.java";

    @Test
    void refusesMoreThan400LinesWithoutAReason() {
        assertThat(findings(classOf(401, ""))).singleElement().asString().contains("401 lines");
        assertThat(findings(classOf(400, ""))).isEmpty();
    }

    @Test
    void acceptsALongFileThatSaysWhyUpTo500Lines() {
        String reason = "/// Long because a parser reads best in one piece.\n";
        assertThat(findings(classOf(500, reason))).isEmpty();
        assertThat(findings(classOf(501, reason))).singleElement().asString().contains("501 lines");
    }

    @Test
    void refusesALongLine() {
        assertThat(findings("class Cart {\n    // " + "x".repeat(94) + "\n}\n"))
                .containsExactly(PATH + ":2: 101 characters, 100 at most");
    }

    @Test
    void acceptsLongImportsAddressesAndTextBlocks() {
        String far = "far.away." + "x".repeat(100);
        assertThat(findings("import " + far + ";\n/// see https://" + far + "\nclass Cart {}\n"))
                .isEmpty();
        assertThat(
                        findings(
                                "class Cart {\n    String s =\n            \"\"\"\n            "
                                        + far
                                        + "\n            \"\"\";\n}\n"))
                .isEmpty();
    }

    @Test
    void refusesDocumentationThatAPlainCommentCutsOff() {
        assertThat(findings("/// What it is, on a line that was too\n// long\nclass Cart {}\n"))
                .singleElement()
                .asString()
                .contains(":2: // ends the documentation");
    }

    private static String classOf(int lines, String doc) {
        return doc + "\n".repeat(lines - (int) doc.lines().count() - 1) + "class Cart {}\n";
    }

    private static List<String> findings(String text) {
        return new Sample(new FileSizes()).with(PATH, text).findings();
    }
}
