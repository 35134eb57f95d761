package experiment.chart;

import java.util.Locale;

/// Round steps for an axis, and figures as people write them.
public final class Scale {

    private Scale() {}

    /// The smallest of 1, 2, 5 times a power of ten that makes at most so many steps.
    static double step(double end, int stepsMax) {
        double power = Math.pow(10, Math.floor(Math.log10(end / stepsMax)));
        for (double factor : new double[] {1, 2, 5}) {
            if (end / (power * factor) <= stepsMax) {
                return power * factor;
            }
        }
        return power * 10;
    }

    /// Three significant digits, without an exponent: 1234.5 is `1,230`, 0.01234 is `0.0123`. `?`
    /// for what is no number, as the error of a single measurement.
    public static String shown(double value) {
        if (!Double.isFinite(value)) {
            return "?";
        }
        if (value == 0) {
            return "0";
        }
        int digits = (int) Math.floor(Math.log10(Math.abs(value)));
        double unit = Math.pow(10, digits - 2);
        double rounded = Math.round(value / unit) * unit;
        String text = String.format(Locale.ROOT, "%,." + Math.max(0, 2 - digits) + "f", rounded);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }
}
