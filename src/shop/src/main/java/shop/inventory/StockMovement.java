package shop.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/// One line of the journal: units that left for an order, or came back from it.
@Entity
public class StockMovement {
    public enum Reason {
        RESERVED,
        RELEASED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String sku;

    /// Negative for units that left.
    private int delta;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private Reason reason;

    private long orderId;
    private Instant at;

    protected StockMovement() {}

    private StockMovement(String sku, int delta, Reason reason, long orderId) {
        this.sku = sku;
        this.delta = delta;
        this.reason = reason;
        this.orderId = orderId;
        this.at = Instant.now();
    }

    public static StockMovement reserved(String sku, int units, long orderId) {
        return new StockMovement(sku, -units, Reason.RESERVED, orderId);
    }

    public static StockMovement released(String sku, int units, long orderId) {
        return new StockMovement(sku, units, Reason.RELEASED, orderId);
    }

    public String sku() {
        return sku;
    }

    public int delta() {
        return delta;
    }

    public long orderId() {
        return orderId;
    }
}
