package shop.order;

import java.util.Optional;

/// Who orders.
///
/// @param email where to tell of it, if the buyer said so
public record Customer(String buyer, Optional<String> email) {
    /// Without the address, which logs must not see.
    @Override
    public String toString() {
        return buyer;
    }
}
