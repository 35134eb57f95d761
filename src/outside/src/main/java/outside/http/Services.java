package outside.http;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import outside.ServiceName;
import outside.Settings;

/// The services of one server, each with a clock in common and a randomness of its own: calls to
/// one do not change what another draws.
final class Services {

    private final Map<ServiceName, Service> byName = new EnumMap<>(ServiceName.class);

    /// @param settings services that are not in it are perfect
    Services(Map<ServiceName, Settings> settings, long seed, Ticks ticks) {
        for (ServiceName name : ServiceName.values()) {
            var random = new SplittableRandom(seed + name.ordinal());
            byName.put(
                    name,
                    new Service(settings.getOrDefault(name, Settings.PERFECT), ticks, random));
        }
    }

    Service get(ServiceName name) {
        return byName.get(name);
    }

    Iterable<Service> all() {
        return byName.values();
    }
}
