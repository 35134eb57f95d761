package lab.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Guesses what somebody meant who mistyped a name.
public final class Nearest {

    private static final int NAMES_MAX = 3;
    private static final int FRAGMENT_MIN = 3;

    private Nearest() {}

    /// The known names that are a few keystrokes away or contain what was typed, nearest first.
    public static List<String> of(String typed, List<String> known) {
        String name = typed.toLowerCase(Locale.ROOT).replace('_', '-');
        int keystrokesMax = Math.max(2, name.length() / 3);
        return known.stream()
                .filter(
                        each ->
                                distance(name, each) <= keystrokesMax
                                        || name.length() >= FRAGMENT_MIN && each.contains(name))
                .sorted(Comparator.comparingInt(each -> distance(name, each)))
                .limit(NAMES_MAX)
                .toList();
    }

    /// Levenshtein's distance: the fewest insertions, deletions and replacements that turn one
    /// word into the other. Only one row of the table is kept.
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
