package shop.quote;

import java.util.List;

/// What is known about a product when the time is over: every supplier is in one of the two
/// lists.
public record Quotes(String sku, List<Quote> quotes, List<Missing> missing) {}
