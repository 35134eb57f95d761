package shop.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads of many products at once, beside which prices change.
///
/// A cache discards its own load of a product that is removed meanwhile. Of what was read outside
/// of it, and is put in later, it knows nothing: an old price, read just before a change, would
/// come in just after it and stay. So each read is told which products change from its beginning
/// on, and these are not kept.
///
/// Threads: any. What waits here waits for a few steps in memory, never for the database.
final class BulkReads {
    /// What has changed since each read began. Two sets are equal while they are empty, so they are
    /// told apart by identity.
    private final Set<Set<String>> running = Collections.newSetFromMap(new IdentityHashMap<>());

    /// @param keep is given what has not changed since the read began
    /// @return how many products were read
    int run(Supplier<List<ShownProduct>> read, Consumer<ShownProduct> keep) {
        Set<String> changed = new HashSet<>();
        begin(changed);
        try {
            var products = read.get();
            products.forEach(product -> keepUnless(changed, product, keep));
            return products.size();
        } finally {
            end(changed);
        }
    }

    /// To be called before the products are taken out of where `keep` puts them: whoever was not
    /// told in time has kept them by then.
    synchronized void changed(Collection<String> skus) {
        running.forEach(changed -> changed.addAll(skus));
    }

    private synchronized void begin(Set<String> changed) {
        running.add(changed);
    }

    private synchronized void keepUnless(
            Set<String> changed, ShownProduct product, Consumer<ShownProduct> keep) {
        if (!changed.contains(product.sku())) {
            keep.accept(product);
        }
    }

    private synchronized void end(Set<String> changed) {
        running.remove(changed);
    }
}
