package shop.order;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import shop.cart.Cart;
import shop.money.Money;

/// What a buyer has ordered, and how far it got.
///
/// Invariants: lines, total and buyer never change. A paid order has the id of its payment. A
/// cancelled one without a payment says why. One that may be paid later, and is not yet, says until
/// when. What is shipped was paid, and stays so. What is being cancelled is paid, not shipped, and
/// never will be: its money may be back.
@Entity
@Table(name = "orders")
public class Order {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String buyer;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private OrderStatus status;

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "line_no")
    private List<OrderLine> lines;

    @AttributeOverride(name = "cents", column = @Column(name = "total_cents"))
    @AttributeOverride(
            name = "currency",
            column = @Column(name = "currency", columnDefinition = "char(3)"))
    private Money total;

    private Instant placedAt;
    private String paymentId;
    private String declinedBecause;
    private Instant payUntil;
    private String email;
    private Shipment shipment;
    private Instant refundAskedAt;

    protected Order() {}

    public Order(String buyer, Cart cart) {
        this.buyer = buyer;
        this.status = OrderStatus.PENDING;
        this.lines = cart.items().stream().map(OrderLine::of).toList();
        this.total = cart.total();
        this.placedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Replaces an address that was given before.
    void tellAt(Optional<String> address) {
        address.ifPresent(given -> email = given);
    }

    /// Nobody pays yet.
    void mayBePaid(Instant until) {
        mustBe(OrderStatus.PENDING);
        payUntil = until.truncatedTo(ChronoUnit.MILLIS);
    }

    void paid(String payment) {
        mustBe(OrderStatus.PENDING);
        status = OrderStatus.PAID;
        paymentId = payment;
        payUntil = null;
    }

    void givenUp(String reason) {
        declined(reason);
        payUntil = null;
    }

    void declined(String reason) {
        mustBe(OrderStatus.PENDING);
        status = OrderStatus.CANCELLED;
        declinedBecause = reason;
    }

    void shipped(String tracking) {
        if (!isShippable()) {
            throw new IllegalStateException("Order %d is not to be shipped".formatted(id));
        }
        shipment = new Shipment(Instant.now().truncatedTo(ChronoUnit.MILLIS), tracking);
    }

    /// The provider is about to be asked for the money. Asked again, the first moment stays.
    void refundAsked(Instant now) {
        mustBe(OrderStatus.PAID);
        if (refundAskedAt == null) {
            refundAskedAt = now.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    void cancelled() {
        mustBe(OrderStatus.PAID);
        status = OrderStatus.CANCELLED;
    }

    boolean isShippable() {
        return status == OrderStatus.PAID && shipment == null && !isBeingCancelled();
    }

    /// The provider was asked for the money, and nobody knows yet whether it is back.
    boolean isBeingCancelled() {
        return status == OrderStatus.PAID && refundAskedAt != null;
    }

    boolean isPayableAt(Instant now) {
        return isWaiting() && now.isBefore(payUntil);
    }

    /// Nobody has paid in time, and it is about to be given up.
    public boolean isOverdueAt(Instant now) {
        return isWaiting() && !now.isBefore(payUntil);
    }

    /// For a payment that may come later.
    boolean isWaiting() {
        return status == OrderStatus.PENDING && payUntil != null;
    }

    private void mustBe(OrderStatus expected) {
        if (status != expected) {
            throw new IllegalStateException(
                    "Order %d is %s and not %s".formatted(id, status, expected));
        }
    }

    public long id() {
        return id;
    }

    public String buyer() {
        return buyer;
    }

    public OrderStatus status() {
        return status;
    }

    public List<OrderLine> lines() {
        return lines;
    }

    public Money total() {
        return total;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public String paymentId() {
        return paymentId;
    }

    /// Null unless it waits for its payment.
    public Instant payUntil() {
        return payUntil;
    }

    /// Where the buyer is told of it.
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<Shipment> shipment() {
        return Optional.ofNullable(shipment);
    }

    public String declinedBecause() {
        return declinedBecause;
    }
}
