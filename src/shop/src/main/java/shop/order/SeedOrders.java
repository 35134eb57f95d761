package shop.order;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.seed.SeedOnce;

/// Gives an empty shop a past: a year of orders, paid and long delivered, after the catalogue is
/// there: what was placed a day ago or longer was handed to the carrier a day later, the rest just
/// now. Their units left before today's stock came in.
///
/// Few products are in many orders and most in few, as in any shop; the neighbours of a product in
/// the catalogue are ordered with it; a guest comes four times a year. The same shop every time:
/// chance is a checksum here.
@ApplicationScoped
public class SeedOrders {
    private static final String ORDERS =
            """
            insert into orders
              (id, buyer, status, total_cents, currency, placed_at, payment_id, shipped_at,
              tracking)
            select 1000 + seq, concat('guest-', 1 + crc32(concat('buyer', seq)) mod 5000), 'PAID',
              0, 'EUR', placed_at, concat('past-', seq), least(now(3), placed_at + interval 1 day),
              concat('past-', seq)
            from (
              select seq, now(3) - interval (:count - seq) * 31536000 div :count second as placed_at
              from seq_1_to_%1$d
            ) past
            """;

    /// Three lines an order: a favourite, one of the forty products behind it in the catalogue, and
    /// one of the forty behind those.
    private static final String LINES =
            """
            insert into order_line
              (order_id, line_no, sku, name, quantity, price_cents, currency)
            select wanted.id, wanted.line_no, product.sku, product.name, 1, product.price_cents,
              product.currency
            from (
              select 1000 + one.seq as id, line.seq as line_no,
                (floor(:products * pow(crc32(concat('favourite', one.seq)) / pow(2, 32), 4))
                  + if(line.seq = 0, 0, 40 * line.seq - 39
                    + floor(40 * pow(crc32(concat(line.seq, '-', one.seq)) / pow(2, 32), 2))))
                mod :products as place
              from seq_1_to_%1$d one join seq_0_to_2 line
            ) wanted
            join product on product.sku = concat('B', lpad(1 + wanted.place, 8, '0'))
            """;

    private static final String TOTALS =
            """
            update orders join (
              select order_id, sum(quantity * price_cents) as cents from order_line group by order_id
            ) sums on sums.order_id = orders.id
            set total_cents = sums.cents
            """;

    private final SeedOnce once;
    private final EntityManager database;
    private final int wanted;

    SeedOrders(
            SeedOnce once,
            EntityManager database,
            @ConfigProperty(name = "shop.seed.orders") int wanted) {
        this.once = once;
        this.database = database;
        this.wanted = wanted;
    }

    void start(@Observes @Priority(400) StartupEvent event) {
        once.seed("orders", this::load);
    }

    /// A shop that has orders of its own needs no others.
    private void load() {
        if (wanted == 0 || count("orders") > 0) {
            return;
        }
        database.createNativeQuery(ORDERS.formatted(wanted))
                .setParameter("count", wanted)
                .executeUpdate();
        database.createNativeQuery(LINES.formatted(wanted))
                .setParameter("products", count("product"))
                .executeUpdate();
        database.createNativeQuery(TOTALS).executeUpdate();
        // Left alone, the server looks at what is in a new table some time later, and until then
        // plans as if it were empty. MariaDB commits before it does this.
        database.createNativeQuery("analyze table orders, order_line").getResultList();
    }

    private long count(String table) {
        var count = database.createNativeQuery("select count(*) from " + table, Long.class);
        return (Long) count.getSingleResult();
    }
}
