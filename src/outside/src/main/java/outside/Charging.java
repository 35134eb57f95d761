package outside;

/// What became of a [Payment].
public sealed interface Charging {

    /// Done, now or earlier under the same idempotency key.
    record Charged(Entry.Charge charge) implements Charging {}

    /// Not charged, and asking again with the same card will not help.
    record Declined(String reason) implements Charging {}

    /// Not charged: this idempotency key belongs to another payment. The caller has a bug.
    record KeyReused(String key) implements Charging {}

    /// Not charged: the ledger holds as much as it can. Clear the records or start again.
    record LedgerFull(int limit) implements Charging {}
}
