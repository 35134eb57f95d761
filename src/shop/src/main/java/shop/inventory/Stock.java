package shop.inventory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// The units of one product that the shop has.
@Entity
public class Stock {
    @Id private String sku;

    /// Units that came in.
    private int received;

    /// Units that are left.
    private int quantity;

    protected Stock() {}

    public Stock(String sku, int received) {
        this.sku = sku;
        this.received = received;
        this.quantity = received;
    }

    public String sku() {
        return sku;
    }

    public int quantity() {
        return quantity;
    }
}
