package shop.storefront;

import java.util.Set;

/// The picture of a thing of which there is no photograph: an icon on a coloured pattern, the
/// same for the same thing on every machine.
///
/// @param hue one of [#HUES] colours in `app.css`
/// @param shape one of [#SHAPES] patterns in `art.svg`
/// @param icon an icon in `art.svg`, named after a department
public record Tile(int hue, int shape, String icon) {
    static final int HUES = 12;
    static final int SHAPES = 6;
    static final String NO_DEPARTMENT = "box";

    static final Set<String> ICONS =
            Set.of(
                    "audio",
                    "bathroom",
                    "beauty",
                    "bedroom",
                    "cameras",
                    "clothing",
                    "computers",
                    "garden",
                    "grocery",
                    "home",
                    "jewellery",
                    "kitchen",
                    "office",
                    "outdoors",
                    "pets",
                    "phones",
                    "shoes",
                    "sports",
                    "tools",
                    "toys");

    /// @param name what makes it differ from its neighbours, such as a SKU
    /// @param category the category's slug, or null
    static Tile of(String name, String category) {
        // Neighbouring SKUs have neighbouring hash codes; the product spreads them.
        int mixed = (name.hashCode() * 0x9E3779B1) >>> 8;
        return new Tile(mixed % HUES, mixed / HUES % SHAPES, icon(category));
    }

    private static String icon(String category) {
        if (category == null) {
            return NO_DEPARTMENT;
        }
        int end = category.indexOf('-');
        String department = end < 0 ? category : category.substring(0, end);
        return ICONS.contains(department) ? department : NO_DEPARTMENT;
    }
}
