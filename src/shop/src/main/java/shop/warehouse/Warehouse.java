package shop.warehouse;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The houses in which the shop keeps its goods.
public enum Warehouse {
    NORTH,
    SOUTH,
    EAST,
    WEST;

    /// What the codes look like, as a pattern.
    public static final String CODES = "north|south|east|west";

    /// @param code one of [#CODES]
    public static Warehouse of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
