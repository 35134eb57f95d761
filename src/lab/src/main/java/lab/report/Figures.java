package lab.report;

import java.util.Locale;

/// Figures as people read them: three digits or so, and a unit that fits their size.
///
/// `report.js` does the same for the axes and the cursor; the two agree on the units that change
/// with size, which are `ms` and `bytes` (also `bytes/s`).
final class Figures {

    private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB"};

    private Figures() {}

    /// A figure with its unit, e.g. `12.5 ms`, `1.35 s`, `96 MiB`, `40 requests/s`.
    static String of(double value, String unit) {
        return of(value, unit, 3);
    }

    /// The same with two digits where the figure has a fraction, for the ends of a range.
    static String rough(double value, String unit) {
        return of(value, unit, 2);
    }

    private static String of(double value, String unit, int digits) {
        if (unit.equals("ms") && Math.abs(value) >= 1000) {
            return number(value / 1000, digits) + " s";
        }
        if (unit.startsWith("bytes")) {
            int power = 0;
            double scaled = value;
            while (Math.abs(scaled) >= 1024 && power < BINARY.length - 1) {
                scaled /= 1024;
                power++;
            }
            String prefixed = BINARY[power] + unit.substring("bytes".length());
            return number(scaled, digits) + " " + prefixed;
        }
        return number(value, digits) + (unit.isBlank() ? "" : " " + unit);
    }

    /// Whether a unit changes with the size of the figure, so that every figure has to name it.
    static boolean changing(String unit) {
        return unit.equals("ms") || unit.startsWith("bytes");
    }

    /// All digits before the point, and behind it as many as are left of `digits`, two at most.
    private static String number(double value, int digits) {
        int before = Math.abs(value) < 1 ? 0 : (int) Math.log10(Math.abs(value)) + 1;
        int behind = Math.clamp(digits - before, 0, 2);
        String shown = String.format(Locale.ROOT, "%,." + behind + "f", value);
        String trimmed = shown.contains(".") ? shown.replaceAll("\\.?0+$", "") : shown;
        // Four digits need no separator.
        return before < 5 ? trimmed.replace(",", "") : trimmed.replace(',', '\u202f');
    }
}
