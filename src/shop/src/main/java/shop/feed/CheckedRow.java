package shop.feed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import shop.catalog.Product.Words;

/// A row of a feed after a look at itself alone: it can be applied, or it says why not.
///
/// | column | |
/// | --- | --- |
/// | `sku` | 1 to 16 letters, digits and dashes |
/// | `price` | euros, more than 0, as `12` or `12.99` |
/// | `stock` | units that are delivered, 0 to 100,000 |
/// | `name`, `category` | of a product that the shop does not sell yet |
/// | `brand`, `summary`, `description` | as well, and may be empty |
///
/// `name` and `brand` are of one line, without control characters: they stand in headings, and in
/// the subjects of mails.
sealed interface CheckedRow {
    int STOCK_MAX = 100_000;

    Pattern SKU = Pattern.compile("[A-Za-z0-9-]{1,16}");
    Pattern PRICE = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");
    Pattern STOCK = Pattern.compile("[0-9]{1,6}");

    Pattern NOT_OF_ONE_LINE = Pattern.compile("[\\p{Cc}\u2028\u2029]");

    /// What a text becomes that is not UTF-8.
    char REPLACED = '\uFFFD';

    int line();

    /// @param offered what it needs to become a product; empty if it is not all there
    record Good(int line, String sku, long priceCents, int stock, Optional<Offered> offered)
            implements CheckedRow {}

    record Bad(int line, String reason) implements CheckedRow {}

    record Offered(String category, Words words) {}

    static CheckedRow of(NamedCsvRecord row) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        try {
            return good(line, row);
        } catch (IllegalArgumentException wrong) {
            return new Bad(line, wrong.getMessage());
        }
    }

    private static Good good(int line, NamedCsvRecord row) {
        int columns = row.getHeader().size();
        demand(
                row.getFieldCount() == columns,
                "has %d fields, and the header %d".formatted(row.getFieldCount(), columns));
        String sku = row.getField("sku");
        String price = row.getField("price");
        String stock = row.getField("stock");
        demand(SKU.matcher(sku).matches(), "sku is not 1 to 16 letters, digits and dashes");
        demand(PRICE.matcher(price).matches(), "price is no amount like 12.99");
        demand(STOCK.matcher(stock).matches(), "stock is no number from 0 to 100000");
        long cents = new BigDecimal(price).movePointRight(2).longValueExact();
        demand(cents > 0, "price is 0");
        int units = Integer.parseInt(stock);
        demand(units <= STOCK_MAX, "stock is no number from 0 to 100000");
        return new Good(line, sku, cents, units, offered(row));
    }

    private static Optional<Offered> offered(NamedCsvRecord row) {
        String name = line(row, "name", 160);
        String category = text(row, "category", 80);
        var words =
                new Words(
                        name,
                        line(row, "brand", 80),
                        text(row, "summary", 300),
                        text(row, "description", 10_000));
        return name.isBlank() || category.isBlank()
                ? Optional.empty()
                : Optional.of(new Offered(category, words));
    }

    private static String line(NamedCsvRecord row, String column, int lengthMax) {
        String line = text(row, column, lengthMax);
        demand(
                !NOT_OF_ONE_LINE.matcher(line).find(),
                column + " is not of one line without control characters");
        return line;
    }

    private static String text(NamedCsvRecord row, String column, int lengthMax) {
        String text = row.findField(column).orElse("");
        demand(
                text.length() <= lengthMax,
                "%s is longer than %d characters".formatted(column, lengthMax));
        demand(text.indexOf(REPLACED) < 0, column + " is not UTF-8");
        return text;
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
