package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/// Which order each request key has led to.
@ApplicationScoped
public class RequestKeys {
    /// What is known about a key that was used.
    public record Used(String fingerprint, long orderId) {}

    /// Somebody else has just used the key.
    public static class Taken extends RuntimeException {
        Taken(Throwable cause) {
            super(cause);
        }
    }

    private final EntityManager database;

    RequestKeys(EntityManager database) {
        this.database = database;
    }

    public Optional<Used> find(String buyer, String name) {
        Object[] row =
                (Object[])
                        database.createNativeQuery(
                                        """
                                        select fingerprint, order_id from idempotency_key
                                        where buyer = :buyer and name = :name
                                        """)
                                .setParameter("buyer", buyer)
                                .setParameter("name", name)
                                .getSingleResultOrNull();
        return Optional.ofNullable(row)
                .map(r -> new Used((String) r[0], ((Number) r[1]).longValue()));
    }

    /// Takes the key for the order that this transaction is about to make. While another one is
    /// doing the same, this one waits for how that ends.
    ///
    /// @throws Taken if the other one came through
    public void take(String buyer, RequestKey key) {
        try {
            database.createNativeQuery(
                            """
                            insert into idempotency_key (buyer, name, fingerprint)
                            values (:buyer, :name, :fingerprint)
                            """)
                    .setParameter("buyer", buyer)
                    .setParameter("name", key.name())
                    .setParameter("fingerprint", key.fingerprint())
                    .executeUpdate();
        } catch (ConstraintViolationException duplicate) {
            throw new Taken(duplicate);
        }
    }

    /// Notes which order it has become.
    public void leadsTo(Order order, RequestKey key) {
        database.createNativeQuery(
                        """
                        update idempotency_key set order_id = :order
                        where buyer = :buyer and name = :name
                        """)
                .setParameter("order", order.id())
                .setParameter("buyer", order.buyer())
                .setParameter("name", key.name())
                .executeUpdate();
    }
}
