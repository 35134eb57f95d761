package shop.feed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shop.catalog.OfferedProduct;
import shop.catalog.PriceList;
import shop.feed.CheckedRow.Bad;
import shop.feed.CheckedRow.Good;
import shop.inventory.Deliveries;

/// Applies a batch of rows: one transaction, and one statement for each table.
///
/// Of a product that stands in a batch twice the last price counts, and all deliveries. Rows are
/// written in the order of their SKUs, so that two feeds wait for each other and do not deadlock.
@ApplicationScoped
public class ApplyRows {
    private final PriceList prices;
    private final Deliveries deliveries;
    private final Feeds feeds;

    ApplyRows(PriceList prices, Deliveries deliveries, Feeds feeds) {
        this.prices = prices;
        this.deliveries = deliveries;
        this.feeds = feeds;
    }

    /// Somebody else has taken the feed up; nothing was applied.
    static class TakenOver extends RuntimeException {}

    /// @param rows not empty, in the order of the file
    @Transactional
    public void apply(Attempt attempt, List<NamedCsvRecord> rows) {
        List<Good> good = new ArrayList<>(rows.size());
        List<Rejection> rejected = new ArrayList<>();
        for (var row : rows) {
            switch (CheckedRow.of(row)) {
                case Good fine -> good.add(fine);
                case Bad(int line, String reason) -> rejected.add(new Rejection(line, reason));
            }
        }
        var refused = writeProducts(good);
        rejected.addAll(refused.values());
        good.removeIf(row -> refused.containsKey(row.line()));
        deliveries.receive(
                good.stream()
                        .collect(
                                Collectors.toMap(
                                        Good::sku, Good::stock, Integer::sum, TreeMap::new)));
        rejected.sort(Comparator.comparingInt(Rejection::line));
        feeds.reject(attempt.feed(), rejected);
        int line = Math.toIntExact(rows.getLast().getStartingLineNumber());
        if (!feeds.confirm(attempt, line, good.size(), rejected.size())) {
            throw new TakenOver();
        }
    }

    /// @return by line, the rows of products that the shop neither sells nor can begin to sell
    private Map<Integer, Rejection> writeProducts(List<Good> rows) {
        Set<String> sold = prices.sold(rows.stream().map(Good::sku).collect(Collectors.toSet()));
        Map<String, Long> newPrices = new TreeMap<>();
        Map<String, OfferedProduct> newProducts = new TreeMap<>();
        Map<Integer, Rejection> refused = new LinkedHashMap<>();
        for (var row : rows) {
            if (sold.contains(row.sku())) {
                newPrices.put(row.sku(), row.priceCents());
            } else if (row.offered().isEmpty() && !newProducts.containsKey(row.sku())) {
                refuse(
                        refused,
                        row,
                        "is not sold here, and has no name and category to begin with");
            } else if (row.offered().isEmpty()) {
                newProducts.computeIfPresent(row.sku(), (sku, p) -> p.at(row.priceCents()));
            } else {
                var offered = row.offered().get();
                if (prices.hasCategory(offered.category())) {
                    newProducts.put(
                            row.sku(),
                            new OfferedProduct(
                                    row.sku(),
                                    offered.category(),
                                    offered.words(),
                                    row.priceCents()));
                } else {
                    refuse(refused, row, "category is none of the shop's");
                }
            }
        }
        prices.add(newProducts.values());
        prices.change(newPrices);
        return refused;
    }

    private static void refuse(Map<Integer, Rejection> refused, Good row, String reason) {
        refused.put(row.line(), new Rejection(row.line(), reason));
    }
}
