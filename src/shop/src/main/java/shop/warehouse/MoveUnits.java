package shop.warehouse;

import jakarta.enterprise.context.ApplicationScoped;

/// Moves units from one warehouse to another, all or none of them. What a picker has in hand stays
/// where it is.
@ApplicationScoped
public class MoveUnits {
    private final PickLedgers ledgers;
    private final WarehouseBooks books;

    MoveUnits(PickLedgers ledgers, WarehouseBooks books) {
        this.ledgers = ledgers;
        this.books = books;
    }

    /// Both ledgers are kept until they agree with the books again: no picker is given
    /// a unit that is about to leave, and nobody finds fewer units in all than there are.
    ///
    /// @throws WarehouseRefused if nothing was moved, for a reason the caller can change
    public Transfer move(Move move) {
        if (move.from() == move.to()) {
            throw new WarehouseRefused.SameWarehouse(move.from());
        }
        PickLedger source = ledgers.of(move.from());
        PickLedger target = ledgers.of(move.to());
        return ledgers.alone(
                move.from(),
                move.to(),
                () -> {
                    source.requireFree(move.sku(), move.quantity());
                    Transfer transfer = books.enter(move);
                    target.forget(move.sku());
                    source.forget(move.sku());
                    return transfer;
                });
    }
}
