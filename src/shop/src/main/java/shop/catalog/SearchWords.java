package shop.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The words of a search, with everything gone that means something to the database.
///
/// A word is a run of letters and digits. InnoDB indexes words of 3 characters and more, so that
/// shorter ones are left out; the first [#WORDS_MAX] count.
public record SearchWords(List<String> words) {
    static final int WORDS_MAX = 10;
    static final int WORD_LENGTH_MIN = 3;

    public static SearchWords of(String typed) {
        return new SearchWords(
                Arrays.stream(typed.split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> word.length() >= WORD_LENGTH_MIN)
                        .limit(WORDS_MAX)
                        .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// In the language of MariaDB's boolean mode: all words, each from its beginning.
    String booleanMode() {
        return words.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
    }
}
