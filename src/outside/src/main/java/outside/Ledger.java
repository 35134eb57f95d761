package outside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The payment provider's books: every charge and refund, in the order they were made. The
/// truth that the shop's orders are compared with.
///
/// How it works: a payment under an idempotency key is done once; the same key with the same
/// payment gives the same charge (or the same refusal) for ever, and with another payment an
/// error. Without a key every payment is a charge of its own: that is how a retry charges twice.
///
/// Invariants: a charge is refunded at most once; net = charged − refunded ≥ 0; no full card
/// number is kept, so payments under one key are compared by the last four digits.
///
/// Threads: every method is atomic.
///
/// Left out: partial refunds, conversion of currencies, settlement.
public final class Ledger {

    /// Charges, and idempotency keys, that fit; about 100 MB of heap when full.
    public static final int CHARGES_MAX = 250_000;

    private record Remembered(Entry.Kept payment, Charging outcome) {}

    private final Map<String, Entry.Charge> charges = new HashMap<>();
    private final Map<String, List<Entry.Charge>> byReference = new HashMap<>();
    private final Map<String, Entry.Refund> refundsByCharge = new HashMap<>();
    private final Map<String, Remembered> byKey = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final int chargesMax;
    private Totals totals = Totals.ZERO;
    private long lastId;

    public Ledger() {
        this(CHARGES_MAX);
    }

    Ledger(int chargesMax) {
        this.chargesMax = chargesMax;
    }

    /// Charges the card, once per key.
    public synchronized Charging charge(Payment payment, Optional<String> key, Instant at) {
        Entry.Kept kept = Entry.Kept.of(payment);
        Remembered before = key.map(byKey::get).orElse(null);
        if (before != null) {
            return before.payment.equals(kept)
                    ? before.outcome
                    : new Charging.KeyReused(key.orElseThrow());
        }
        if (charges.size() >= chargesMax || byKey.size() >= chargesMax) {
            return new Charging.LedgerFull(chargesMax);
        }
        Charging outcome = payment.card().hasMoney() ? book(kept, at) : decline();
        key.ifPresent(k -> byKey.put(k, new Remembered(kept, outcome)));
        return outcome;
    }

    /// Gives the whole charge back, once.
    public synchronized Refunding refund(String chargeId, Instant at) {
        Entry.Charge charge = charges.get(chargeId);
        if (charge == null) {
            return new Refunding.UnknownCharge(chargeId);
        }
        Entry.Refund before = refundsByCharge.get(chargeId);
        if (before != null) {
            return new Refunding.AlreadyRefunded(before);
        }
        var refund = new Entry.Refund(nextId("re_"), chargeId, charge.amountCents(), at);
        refundsByCharge.put(chargeId, refund);
        entries.add(refund);
        totals = totals.plusRefund(refund.amountCents());
        return new Refunding.Refunded(refund);
    }

    public synchronized Optional<Entry.Charge> find(String chargeId) {
        return Optional.ofNullable(charges.get(chargeId));
    }

    public synchronized Optional<Entry.Refund> refundOf(String chargeId) {
        return Optional.ofNullable(refundsByCharge.get(chargeId));
    }

    /// All charges for one reference, oldest first: more than one means charged twice.
    public synchronized List<Entry.Charge> withReference(String reference) {
        return List.copyOf(byReference.getOrDefault(reference, List.of()));
    }

    public synchronized Totals totals() {
        return totals;
    }

    /// The latest entries, newest first.
    public synchronized List<Entry> newest(int limit) {
        return List.copyOf(entries.reversed().subList(0, Math.min(limit, entries.size())));
    }

    /// Empty again; ids go on, so that an old id never means a new charge.
    public synchronized void clear() {
        charges.clear();
        byReference.clear();
        refundsByCharge.clear();
        byKey.clear();
        entries.clear();
        totals = Totals.ZERO;
    }

    private Charging book(Entry.Kept payment, Instant at) {
        var charge = new Entry.Charge(nextId("ch_"), payment, at);
        charges.put(charge.id(), charge);
        List<Entry.Charge> same =
                byReference.computeIfAbsent(payment.reference(), _ -> new ArrayList<>(1));
        same.add(charge);
        entries.add(charge);
        totals = totals.plusCharge(payment.amountCents(), same.size() == 1);
        return new Charging.Charged(charge);
    }

    private Charging decline() {
        totals = totals.plusDeclined();
        return new Charging.Declined("insufficient funds");
    }

    private String nextId(String prefix) {
        lastId++;
        return prefix + "%08d".formatted(lastId);
    }
}
