package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
