package shop.storefront;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a visitor typed into a form that did not pass, and what is wrong with it, by field. The
/// form is shown again with both.
public record Typed(Map<String, String> values, Map<String, String> errors) {
    static final Typed NOTHING = new Typed(Map.of(), Map.of());

    Typed with(String field, String value) {
        var grown = new LinkedHashMap<>(values);
        grown.put(field, value == null ? "" : value);
        return new Typed(grown, errors);
    }

    Typed wrong(String field, String reason) {
        var grown = new LinkedHashMap<>(errors);
        grown.put(field, reason);
        return new Typed(values, grown);
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }

    /// What stands in the field: what was typed, else the other text.
    public String value(String field, Object otherwise) {
        return values.getOrDefault(field, String.valueOf(otherwise));
    }

    /// Null if there is nothing wrong with it.
    public String error(String field) {
        return errors.get(field);
    }
}
