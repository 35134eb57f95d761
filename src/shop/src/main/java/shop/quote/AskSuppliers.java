package shop.quote;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.catalog.Products;

/// Asks all suppliers about a product at the same time, each on a virtual thread of its own, and
/// answers with what has arrived when all have answered or the deadline is there. Who fails time
/// and again is left alone for a while.
@ApplicationScoped
public class AskSuppliers {
    private final Products products;
    private final Suppliers suppliers;
    private final SupplierBreakers breakers;
    private final List<String> names;
    private final Duration patience;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Many parameters because two of them are settings.
    AskSuppliers(
            Products products,
            Suppliers suppliers,
            SupplierBreakers breakers,
            @ConfigProperty(name = "shop.quote.suppliers") List<String> names,
            @ConfigProperty(name = "shop.quote.deadline") Duration patience) {
        this.products = products;
        this.suppliers = suppliers;
        this.breakers = breakers;
        this.names = names;
        this.patience = patience;
    }

    /// Empty if there is no such product. The time begins when that is known: a supplier is not
    /// blamed for a database that is slow.
    public Optional<Quotes> ask(String sku) {
        if (!products.exists(sku)) {
            return Optional.empty();
        }
        Deadline deadline = Deadline.in(patience);
        Map<String, CompletableFuture<Quote>> asked = new LinkedHashMap<>();
        for (String name : names) {
            asked.put(name, ask(name, sku, deadline));
        }
        return Optional.of(arrived(sku, asked));
    }

    private CompletableFuture<Quote> ask(String supplier, String sku, Deadline deadline) {
        return CompletableFuture.supplyAsync(
                        () ->
                                breakers.ask(
                                        supplier, () -> suppliers.quote(supplier, sku, deadline)),
                        threads)
                .orTimeout(deadline.leftNanos(), NANOSECONDS);
    }

    private static Quotes arrived(String sku, Map<String, CompletableFuture<Quote>> asked) {
        List<Quote> quotes = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        asked.forEach(
                (supplier, answer) -> {
                    try {
                        quotes.add(answer.join());
                    } catch (CompletionException e) {
                        missing.add(new Missing(supplier, reason(e.getCause())));
                    }
                });
        return new Quotes(sku, quotes, missing);
    }

    private static Missing.Reason reason(Throwable failure) {
        return switch (failure) {
            case TimeoutException _, SupplierFailure.Late _ -> Missing.Reason.LATE;
            case SupplierFailure.NotAsked _ -> Missing.Reason.NOT_ASKED;
            default -> Missing.Reason.FAILED;
        };
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
