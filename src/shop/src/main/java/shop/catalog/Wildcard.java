package shop.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A term with `*`, which stands for anything or nothing: `cof*machine` is in every text that has
/// "cof" and, somewhere behind it, "machine".
///
/// Upper and lower case are the same. A literal, the text between two `*`, is compared as it
/// stands, whatever characters it has. A `*` at either end adds nothing, as a term may be anywhere
/// in a text.
///
/// Each literal is looked for once, behind the place where the one before it was first found: the
/// earliest place leaves the most text for the rest, so that no other place has to be tried.
///
/// Cost: the length of the text, for a whole term.
///
/// Threads: any number.
public final class Wildcard {
    private final List<String> literals;

    private Wildcard(List<String> literals) {
        this.literals = literals;
    }

    public static Wildcard of(String term) {
        return new Wildcard(
                Arrays.stream(term.split("\\*")).filter(literal -> !literal.isEmpty()).toList());
    }

    public List<String> literals() {
        return literals;
    }

    public boolean isIn(CharSequence text) {
        String lower = lower(text.toString());
        int from = 0;
        for (String literal : literals) {
            String wanted = lower(literal);
            int at = lower.indexOf(wanted, from);
            if (at < 0) {
                return false;
            }
            from = at + wanted.length();
        }
        return true;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
