package shop.cart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import shop.money.Money;

/// A cart as the buyer sees it: with today's names and prices.
public record Cart(List<Line> items, Money total) {
    public record Line(String sku, String name, int quantity, Money price) {
        Money sum() {
            return price.times(quantity);
        }
    }

    static Cart of(List<Line> lines) {
        return new Cart(lines, lines.stream().map(Line::sum).reduce(Money.euros(0), Money::plus));
    }

    @JsonIgnore
    public boolean isEmpty() {
        return items.isEmpty();
    }
}
