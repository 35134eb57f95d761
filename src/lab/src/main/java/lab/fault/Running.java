package lab.fault;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// What a fault can befall.
///
/// @param outside the world outside
/// @param processes their ids by name: `shop-1`, `shop-2`, …, `database`
public record Running(URI outside, Map<String, Long> processes) {

    /// The ids of a target: `shop` is all of its nodes.
    List<Long> pids(String target) {
        return processes.entrySet().stream()
                .filter(
                        process ->
                                process.getKey().equals(target)
                                        || process.getKey().startsWith(target + "-"))
                .map(Map.Entry::getValue)
                .toList();
    }
}
