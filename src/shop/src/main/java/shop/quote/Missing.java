package shop.quote;

/// A supplier of which there is no quote.
public record Missing(String supplier, Reason reason) {
    public enum Reason {
        /// Not in time.
        LATE,
        /// An answer, but no quote.
        FAILED,
        /// It failed or was late too often, and is left alone for a while.
        NOT_ASKED
    }
}
