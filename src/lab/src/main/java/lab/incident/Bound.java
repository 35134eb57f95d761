package lab.incident;

/// A literal bound: `>= 20`, `<= 0.05`, `== 0`.
public record Bound(String operator, double value) {

    public static Bound parse(String text) {
        String[] parts = text.split(" ");
        return new Bound(parts[0], Double.parseDouble(parts[1]));
    }

    public boolean admits(double figure) {
        return switch (operator) {
            case "<=" -> figure <= value;
            case ">=" -> figure >= value;
            case "==" -> figure == value;
            case "<" -> figure < value;
            case ">" -> figure > value;
            default -> throw new IllegalStateException("no such operator: " + operator);
        };
    }

    @Override
    public String toString() {
        String sign =
                switch (operator) {
                    case "<=" -> "≤";
                    case ">=" -> "≥";
                    case "==" -> "=";
                    default -> operator;
                };
        String shown =
                value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return sign + " " + shown;
    }
}
