package shop.quote;

/// What the shop needs of those it buys from.
public interface Suppliers {
    /// Asks one supplier, by its name. When the deadline is over, nothing of the question is left:
    /// no thread, no connection.
    ///
    /// @throws SupplierFailure if there is no answer until then, or none that makes sense
    Quote quote(String supplier, String sku, Deadline deadline);
}
