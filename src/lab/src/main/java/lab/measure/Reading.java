package lab.measure;

/// A figure, or why there is none. A missing figure never passes.
public sealed interface Reading {

    record Value(double value) implements Reading {}

    record Missing(String why) implements Reading {}

    static Reading of(double value) {
        return Double.isFinite(value) ? new Value(value) : new Missing("not a number");
    }

    /// `this - earlier`; missing when either is.
    default Reading since(Reading earlier) {
        return switch (this) {
            case Missing missing -> missing;
            case Value(double now) ->
                    switch (earlier) {
                        case Missing missing -> missing;
                        case Value(double then) -> of(now - then);
                    };
        };
    }

    /// `this / count`; missing when there is nothing to divide by.
    default Reading per(double count) {
        return switch (this) {
            case Missing missing -> missing;
            case Value(double value) ->
                    count > 0 ? of(value / count) : new Missing("nothing to divide by");
        };
    }

    /// `this / other`; missing when either is, or when there is nothing to divide by.
    default Reading over(Reading other) {
        return switch (other) {
            case Missing missing -> missing;
            case Value(double value) -> per(value);
        };
    }

    default String shown() {
        return switch (this) {
            case Missing(String why) -> why;
            case Value(double value) -> format(value);
        };
    }

    private static String format(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Math.abs(value) >= 100
                ? Long.toString(Math.round(value))
                : new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
