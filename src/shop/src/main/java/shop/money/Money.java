package shop.money;

import jakarta.persistence.Embeddable;

/// An amount in a currency, exact to the cent.
///
/// Amounts of different currencies do not mix; a sum too large for 64 bits is an
/// [ArithmeticException] and never a wrong number.
@Embeddable
public record Money(long cents, String currency) {
    public static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s cannot be added".formatted(currency, other.currency));
        }
        return new Money(Math.addExact(cents, other.cents), currency);
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(cents, factor), currency);
    }
}
