package shop.warehouse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/// Units that went from one warehouse to another.
@Entity
public class Transfer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String sku;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_warehouse", columnDefinition = "varchar(20)")
    private Warehouse from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_warehouse", columnDefinition = "varchar(20)")
    private Warehouse to;

    private int quantity;
    private Instant at;

    protected Transfer() {}

    public Transfer(Move move, Instant at) {
        this.sku = move.sku();
        this.from = move.from();
        this.to = move.to();
        this.quantity = move.quantity();
        this.at = at;
    }

    public long id() {
        return id;
    }

    public Move move() {
        return new Move(sku, from, to, quantity);
    }

    public Instant at() {
        return at;
    }
}
