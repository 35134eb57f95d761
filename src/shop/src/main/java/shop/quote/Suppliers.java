package shop.quote;

/// What the shop needs of those it buys from.
public interface Suppliers {
    /// Asks one supplier, by its name.
    ///
    /// @throws SupplierFailure if there is no answer, or none that makes sense
    Quote quote(String supplier, String sku);
}
