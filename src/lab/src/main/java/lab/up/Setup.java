package lab.up;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lab.incident.Incident;
import lab.incident.Incident.Load;

/// What a session runs: how many nodes of the shop, and what differs from the defaults.
///
/// @param settings environment of the shop (`SHOP_…`) and of the world outside (`OUTSIDE_…`)
/// @param load null if there is none to put on it
public record Setup(int nodes, Map<String, String> settings, Load load) {
    /// One node, as somebody wants it who looks around.
    public static final Setup USUAL = new Setup(1, Map.of(), null);

    /// As in a replay of the incident.
    public static Setup of(Incident incident) {
        return new Setup(incident.nodes(), incident.settings(), incident.load());
    }

    Map<String, String> ofTheShop() {
        return only("SHOP_");
    }

    Map<String, String> ofTheWorldOutside() {
        return only("OUTSIDE_");
    }

    private Map<String, String> only(String prefix) {
        Map<String, String> picked = new LinkedHashMap<>(settings);
        picked.keySet().removeIf(name -> !name.startsWith(prefix));
        return picked;
    }

    /// For a reader: `SHOP_A=1 OUTSIDE_B=2`, or that there are none.
    public String words() {
        return settings.isEmpty()
                ? "the defaults"
                : settings.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    /// For another terminal: Gatling with the incident's load, on these nodes.
    ///
    /// @param shop their addresses
    public String loadCommand(List<String> shop) {
        return "./mvnw -q -pl gatling compile gatling:test -Dgatling.simulationClass=load."
                + load.simulation()
                + " -Dshop="
                + String.join(",", shop)
                + seconds("warmUp", load.warmUp())
                + seconds("calm", load.calm())
                + seconds("storm", load.storm())
                + " -Dseed="
                + load.seed();
    }

    private static String seconds(String property, Duration length) {
        return " -D" + property + "=" + length.toSeconds();
    }
}
