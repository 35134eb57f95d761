package shop.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A term with `*`, which stands for anything or nothing: `cof*machine` is in every text that has
/// "cof" and, somewhere behind it, "machine".
///
/// Upper and lower case are the same. A literal, the text between two `*`, is compared as it
/// stands, whatever characters it has. A `*` at either end adds nothing, as a term may be anywhere
/// in a text.
///
/// Threads: any number.
public final class Wildcard {
    private final List<String> literals;
    private final Pattern pattern;

    private Wildcard(List<String> literals) {
        this.literals = literals;
        this.pattern =
                Pattern.compile(
                        literals.stream().map(Pattern::quote).collect(Collectors.joining(".*")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    public static Wildcard of(String term) {
        return new Wildcard(
                Arrays.stream(term.split("\\*")).filter(literal -> !literal.isEmpty()).toList());
    }

    public List<String> literals() {
        return literals;
    }

    public boolean isIn(CharSequence text) {
        return pattern.matcher(text).find();
    }
}
