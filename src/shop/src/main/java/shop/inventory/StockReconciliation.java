package shop.inventory;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// Compares the stock with its journal now and then, and shows the difference as the metric
/// `inventory_drift_units`. It is 0 in a shop that keeps its books.
@ApplicationScoped
public class StockReconciliation {
    private static final Logger LOG = Logger.getLogger(StockReconciliation.class);

    private final Stocks stocks;
    private final AtomicLong driftUnits;

    StockReconciliation(Stocks stocks, MeterRegistry metrics) {
        this.stocks = stocks;
        this.driftUnits = metrics.gauge("inventory.drift.units", new AtomicLong());
    }

    @Scheduled(every = "{shop.inventory.reconcile-every}")
    public void reconcile() {
        long units = stocks.driftUnits();
        long before = driftUnits.getAndSet(units);
        if (units != before) {
            LOG.warnf("Stock and journal differ by %d units, before by %d", units, before);
        }
    }
}
