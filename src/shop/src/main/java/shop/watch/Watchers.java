package shop.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/// All watchers, one row for a buyer and a product.
@ApplicationScoped
public class Watchers {
    private final EntityManager database;

    Watchers(EntityManager database) {
        this.database = database;
    }

    /// Whoever watches already gets the new address.
    void put(String sku, String buyer, String email) {
        database.createNativeQuery(
                        """
                        insert into watcher (sku, buyer, email, since)
                        values (:sku, :buyer, :email, now(3))
                        on duplicate key update email = values(email)
                        """)
                .setParameter("sku", sku)
                .setParameter("buyer", buyer)
                .setParameter("email", email)
                .executeUpdate();
    }

    void remove(String sku, String buyer) {
        database.createNativeQuery("delete from watcher where sku = :sku and buyer = :buyer")
                .setParameter("sku", sku)
                .setParameter("buyer", buyer)
                .executeUpdate();
    }

    /// Whether the buyer watches the product. Where to tell stays here: a name is no login.
    public boolean isWatching(String sku, String buyer) {
        return database.createNativeQuery(
                        "select 1 from watcher where sku = :sku and buyer = :buyer", Integer.class)
                .setParameter("sku", sku)
                .setParameter("buyer", buyer)
                .getResultStream()
                .findAny()
                .isPresent();
    }

    /// Where all are told who watch the product.
    @SuppressWarnings("unchecked")
    List<String> emails(String sku) {
        return database.createNativeQuery(
                        "select email from watcher where sku = :sku order by buyer", String.class)
                .setParameter("sku", sku)
                .getResultList();
    }
}
