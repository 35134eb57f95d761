package shop.order;

import java.util.Optional;

/// Who orders.
///
/// @param email where to tell of it, if the buyer said so
public record Customer(String buyer, Optional<String> email) {
    /// Addresses are no longer than this (RFC 5321, with the errata).
    public static final int EMAIL_MAX = 254;

    /// Without the address, which logs must not see.
    @Override
    public String toString() {
        return buyer;
    }
}
