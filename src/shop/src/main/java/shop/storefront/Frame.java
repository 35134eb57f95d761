package shop.storefront;

/// What every page shows around its content.
///
/// @param part true if the browser has the frame already, and htmx asks for the content alone
/// @param buyer the name the visitor shops under, or null
/// @param cartUnits what the cart's badge says; -1 where nobody looked
/// @param words what stands in the search box
public record Frame(boolean part, String buyer, int cartUnits, String words) {
    static final int NOBODY_LOOKED = -1;

    /// Needs no database, so that it can surround the news that there is none.
    static Frame bare(boolean part, String buyer) {
        return new Frame(part, buyer, NOBODY_LOOKED, "");
    }

    Frame searching(String typed) {
        return new Frame(part, buyer, cartUnits, typed);
    }
}
