package shop.cart;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/// One product in one buyer's cart.
@Entity
public class CartItem {
    /// The most units of one product in a cart.
    public static final int QUANTITY_MAX = 99;

    @Embeddable
    public record Key(String buyer, String sku) {}

    @EmbeddedId private Key key;
    private int quantity;
    private Instant addedAt;

    protected CartItem() {}

    public String sku() {
        return key.sku();
    }

    public int quantity() {
        return quantity;
    }
}
