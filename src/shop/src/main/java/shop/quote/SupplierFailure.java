package shop.quote;

/// A supplier has no quote for us now. There are others, and there is a next time.
public abstract sealed class SupplierFailure extends RuntimeException {
    private SupplierFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /// It did not answer in time; what it would have said is not known.
    public static final class Late extends SupplierFailure {
        public Late(String supplier, Throwable cause) {
            super(supplier + " did not answer in time", cause);
        }
    }

    /// It cannot be reached, or what it says makes no sense.
    public static final class Broken extends SupplierFailure {
        public Broken(String supplier, String problem, Throwable cause) {
            super(supplier + " cannot be used: " + problem, cause);
        }
    }

    /// It failed too often of late, and is left alone for a while.
    public static final class NotAsked extends SupplierFailure {
        public NotAsked(String supplier) {
            super(supplier + " was not asked: it failed too often of late", null);
        }
    }
}
