package experiment;

/// When and where a run was made, and with how much care.
///
/// @param loadBefore load average when it began; on a quiet machine it is near 0
/// @param loadAfter the same when it ended, its own threads included
public record About(
        String experiment,
        String when,
        boolean published,
        int forks,
        long tookSeconds,
        double loadBefore,
        double loadAfter,
        Machine machine) {

    public static final String FILE = "about.json";

    public String sentence() {
        return "%s, %s. Load average %.1f before, %.1f after; %d s."
                .formatted(
                        machine.sentence(),
                        when.substring(0, 10),
                        loadBefore,
                        loadAfter,
                        tookSeconds);
    }
}
