package shop.catalog;

import java.util.Set;

/// Products cost something else than before, or will when the transaction is committed.
public record PricesChanged(Set<String> skus) {}
