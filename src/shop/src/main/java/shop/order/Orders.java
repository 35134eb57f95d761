package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shop.paging.Page;
import shop.paging.PageAsked;

/// All orders.
@ApplicationScoped
public class Orders {
    private final EntityManager database;

    Orders(EntityManager database) {
        this.database = database;
    }

    public void add(Order order) {
        database.persist(order);
    }

    public Optional<Order> find(long id) {
        return Optional.ofNullable(database.find(Order.class, id));
    }

    /// For a change: until the transaction ends nobody else gets it for one.
    public Optional<Order> findLocked(long id) {
        return Optional.ofNullable(database.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /// An order that waits for its payment.
    public record Due(long orderId, Instant payUntil) {}

    /// What has to be paid until then, the most urgent first.
    public List<Due> payableUntil(Instant until, int atMost) {
        return database.createQuery(
                        """
                        select new shop.order.Orders$Due(o.id, o.payUntil)
                        from Order o where o.payUntil < :until order by o.payUntil
                        """,
                        Due.class)
                .setParameter("until", until)
                .setMaxResults(atMost)
                .getResultList();
    }

    /// What the buyers of a product bought as well, by how many of them. Looks at every paid order
    /// of theirs: for a product that sells well those are thousands. In a transaction, so that it
    /// can be asked outside of a request, too.
    @Transactional
    public List<Companion> companions(String sku, int atMost) {
        return database.createQuery(
                        """
                        select new shop.order.Companion(other.sku, count(distinct o.buyer))
                        from Order o join o.lines other
                        where o.status = PAID and other.sku <> :sku and o.buyer in (
                          select own.buyer from Order own join own.lines line
                          where own.status = PAID and line.sku = :sku)
                        group by other.sku
                        order by count(distinct o.buyer) desc, other.sku
                        """,
                        Companion.class)
                .setParameter("sku", sku)
                .setMaxResults(atMost)
                .getResultList();
    }

    /// The SKUs of the products of which most units were sold, most first. Looks at all orders.
    @Transactional
    public List<String> bestSellers(int atMost) {
        return database.createQuery(
                        """
                        select line.sku from Order o join o.lines line
                        where o.status = PAID
                        group by line.sku
                        order by sum(line.quantity) desc, line.sku
                        """,
                        String.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    /// A buyer's orders, newest first.
    public Page<Order> of(String buyer, PageAsked asked) {
        var items =
                database.createQuery(
                                "select o from Order o where o.buyer = :buyer order by o.id desc",
                                Order.class)
                        .setParameter("buyer", buyer)
                        .setFirstResult(asked.firstIndex())
                        .setMaxResults(asked.size())
                        .getResultList();
        long total =
                database.createQuery(
                                "select count(o) from Order o where o.buyer = :buyer", Long.class)
                        .setParameter("buyer", buyer)
                        .getSingleResult();
        return Page.of(items, asked, total);
    }
}
