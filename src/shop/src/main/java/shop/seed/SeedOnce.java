package shop.seed;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/// Runs a load if it has never been run on this database.
///
/// The load and the note that it was done are one transaction, which holds the lock on the note's
/// row: of two nodes that start at once the second waits and finds the work done, and a load that
/// is killed leaves nothing behind.
@ApplicationScoped
public class SeedOnce {
    private static final Logger LOG = Logger.getLogger(SeedOnce.class);

    private final EntityManager database;

    SeedOnce(EntityManager database) {
        this.database = database;
    }

    /// @param name the row in the table `seed`; the feature's migration makes it
    @Transactional
    @TransactionConfiguration(timeout = 300)
    public void seed(String name, Runnable load) {
        long started = System.nanoTime();
        boolean done =
                database.createNativeQuery(
                                        "select loaded_at from seed where name = :name for update")
                                .setParameter("name", name)
                                .getSingleResultOrNull()
                        != null;
        if (done) {
            return;
        }
        load.run();
        database.createNativeQuery("update seed set loaded_at = now(3) where name = :name")
                .setParameter("name", name)
                .executeUpdate();
        LOG.infof("Seeded %s in %d ms", name, (System.nanoTime() - started) / 1_000_000);
    }
}
