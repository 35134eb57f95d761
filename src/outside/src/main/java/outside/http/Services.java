package outside.http;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import outside.ServiceName;
import outside.Settings;

/// The services of one server, each with a clock in common and a randomness of its own: calls to
/// one do not change what another draws.
///
/// Suppliers are many. `supplier-1` to `supplier-9` are companies of their own, each with its line
/// and its calls; whoever else is asked for is served by `supplier`. A supplier whose settings are
/// those of `supplier` follows its changes, so that one setting is enough for all of them.
final class Services {

    static final int SUPPLIERS = 9;

    private final Map<ServiceName, Service> byName = new EnumMap<>(ServiceName.class);
    private final Map<String, Service> suppliers = new LinkedHashMap<>();

    /// @param settings services that are not in it are perfect
    Services(Map<ServiceName, Settings> settings, long seed, Ticks ticks) {
        for (ServiceName name : ServiceName.values()) {
            var random = new SplittableRandom(seed + name.ordinal());
            byName.put(
                    name,
                    new Service(settings.getOrDefault(name, Settings.PERFECT), ticks, random));
        }
        Settings ofAll = get(ServiceName.SUPPLIER).settings();
        for (int i = 1; i <= SUPPLIERS; i++) {
            var random = new SplittableRandom(seed + ServiceName.values().length + i);
            suppliers.put("supplier-" + i, new Service(ofAll, ticks, random));
        }
    }

    Service get(ServiceName name) {
        return byName.get(name);
    }

    /// Who answers for a supplier of this name.
    Service supplier(String name) {
        return suppliers.getOrDefault(name, get(ServiceName.SUPPLIER));
    }

    /// By the name in admin paths: `payment`, `supplier-3`.
    Optional<Service> find(String path) {
        return ServiceName.of(path)
                .map(this::get)
                .or(() -> Optional.ofNullable(suppliers.get(path)));
    }

    synchronized void change(Service service, Settings settings) {
        Settings before = service.settings();
        service.change(settings);
        if (service == get(ServiceName.SUPPLIER)) {
            suppliers.values().stream()
                    .filter(supplier -> supplier.settings().equals(before))
                    .forEach(supplier -> supplier.change(settings));
        }
    }

    /// All services by name, and the suppliers that are set apart from the others.
    Map<String, Settings> settings() {
        Map<String, Settings> all = new LinkedHashMap<>();
        byName.forEach((name, service) -> all.put(name.path(), service.settings()));
        suppliers.forEach((name, supplier) -> all.put(name, supplier.settings()));
        Settings ofAll = get(ServiceName.SUPPLIER).settings();
        suppliers.keySet().forEach(name -> all.remove(name, ofAll));
        return all;
    }

    Iterable<Service> all() {
        return Stream.concat(byName.values().stream(), suppliers.values().stream())::iterator;
    }
}
