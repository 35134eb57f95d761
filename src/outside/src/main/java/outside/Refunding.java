package outside;

/// What became of a wish for a refund.
public sealed interface Refunding {

    record Refunded(Entry.Refund refund) implements Refunding {}

    /// Nothing moved now: it was refunded before.
    record AlreadyRefunded(Entry.Refund refund) implements Refunding {}

    record UnknownCharge(String id) implements Refunding {}
}
