package shop.watch;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.seed.SeedOnce;

/// Gives an empty shop watchers, after the catalogue is there: more than a quarter of them wait for
/// the product that everybody wants, the others spread ever thinner over the rest. The same every
/// time: chance is a checksum here.
@ApplicationScoped
public class SeedWatchers {
    private static final String WATCHERS =
            """
            insert into watcher (sku, buyer, email, since)
            select p.sku, w.buyer, concat(w.buyer, '@watchers.example'), now(3)
            from (
              select concat('guest-', seq) as buyer,
                floor(:products * pow(crc32(concat('watch', seq)) / pow(2, 32), 8)) as place
              from seq_1_to_%d
            ) w
            join product p on p.sku = concat('B', lpad(1 + w.place, 8, '0'))
            """;

    private final SeedOnce once;
    private final EntityManager database;
    private final int wanted;

    SeedWatchers(
            SeedOnce once,
            EntityManager database,
            @ConfigProperty(name = "shop.seed.watchers") int wanted) {
        this.once = once;
        this.database = database;
        this.wanted = wanted;
    }

    void start(@Observes @Priority(500) StartupEvent event) {
        once.seed("watchers", this::load);
    }

    private void load() {
        if (wanted == 0) {
            return;
        }
        var products =
                database.createNativeQuery("select count(*) from product", Long.class)
                        .getSingleResult();
        database.createNativeQuery(WATCHERS.formatted(wanted))
                .setParameter("products", products)
                .executeUpdate();
    }
}
