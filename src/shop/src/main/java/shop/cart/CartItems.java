package shop.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/// The contents of all carts.
@ApplicationScoped
public class CartItems {
    private final EntityManager database;

    CartItems(EntityManager database) {
        this.database = database;
    }

    /// One statement, so that two clicks at the same time do not both insert.
    public void put(String buyer, String sku, int quantity) {
        database.createNativeQuery(
                        """
                        insert into cart_item (buyer, sku, quantity, added_at)
                        values (:buyer, :sku, :quantity, now(3))
                        on duplicate key update quantity = :quantity
                        """)
                .setParameter("buyer", buyer)
                .setParameter("sku", sku)
                .setParameter("quantity", quantity)
                .executeUpdate();
    }

    /// In the order they were added.
    public List<CartItem> of(String buyer) {
        return database.createQuery(
                        """
                        select i from CartItem i where i.key.buyer = :buyer
                        order by i.addedAt, i.key.sku
                        """,
                        CartItem.class)
                .setParameter("buyer", buyer)
                .getResultList();
    }

    public void remove(String buyer, String sku) {
        database.createQuery(
                        "delete from CartItem i where i.key.buyer = :buyer and i.key.sku = :sku")
                .setParameter("buyer", buyer)
                .setParameter("sku", sku)
                .executeUpdate();
    }
}
