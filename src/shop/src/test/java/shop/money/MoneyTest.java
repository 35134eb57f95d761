package shop.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void addsToTheCent() {
        assertThat(Money.euros(1999).times(3).plus(Money.euros(3))).isEqualTo(Money.euros(6000));
    }

    @Test
    void refusesToAddAnotherCurrency() {
        assertThatThrownBy(() -> Money.euros(1).plus(new Money(1, "USD")))
                .hasMessage("EUR and USD cannot be added");
    }

    @Test
    void refusesASumThatDoesNotFit() {
        assertThatThrownBy(() -> Money.euros(Long.MAX_VALUE).plus(Money.euros(1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
