package shop.quote;

/// A supplier that was asked and has given no quote.
public record Missing(String supplier, Reason reason) {
    public enum Reason {
        /// Not in time.
        LATE,
        /// An answer, but no quote.
        FAILED
    }
}
