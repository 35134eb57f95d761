package shop.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// Writes what stands on a product's page: a few paragraphs, each of some sentences that
/// `catalog/descriptions.txt` has for it, in about 1,700 characters.
final class AssortmentDescriptions {
    private static final int SENTENCES_EACH = 4;

    private final Random random;
    private final List<List<String>> paragraphs;

    /// @param file paragraphs with an empty line between, a sentence a line, `#` before a remark
    AssortmentDescriptions(String file, Random random) {
        this.random = random;
        this.paragraphs =
                Arrays.stream(file.split("\n\n"))
                        .map(
                                paragraph ->
                                        paragraph.lines().filter(l -> !l.startsWith("#")).toList())
                        .filter(sentences -> !sentences.isEmpty())
                        .toList();
    }

    /// @param brand who made it, of what, in which colour
    String of(String good, String brand, String material, String colour) {
        var chosen = new ArrayList<String>();
        for (var sentences : paragraphs) {
            chosen.add(String.join(" ", someOf(sentences)));
        }
        return String.join("\n", chosen)
                .replace("{good}", good)
                .replace("{brand}", brand)
                .replace("{material}", material)
                .replace("{colour}", colour);
    }

    private List<String> someOf(List<String> sentences) {
        var indexes = new TreeSet<Integer>();
        while (indexes.size() < SENTENCES_EACH) {
            indexes.add(random.nextInt(sentences.size()));
        }
        return indexes.stream().map(sentences::get).toList();
    }
}
