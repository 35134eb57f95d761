package experiment.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import experiment.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kit.cache.Cache;
import kit.cache.CacheBuilder;
import kit.cache.Eviction;

/// Lets the requests of recorded traces go through caches of several sizes, and counts the hits.
/// One thread, no clock: the figures do not depend on the machine.
public final class HitsRun {
    /// Room, as a share of the keys that the trace has.
    private static final int[] PERCENT = {5, 10, 20};

    private enum Kind {
        BLOCKS("disk blocks, index scans"),
        SERVERS("databases, web, build cache"),
        SHOP("e-commerce");

        final String shown;

        Kind(String shown) {
            this.shown = shown;
        }
    }

    private record Source(String file, Trace.Format format, Kind kind, boolean big) {
        String name() {
            return file.substring(file.indexOf('/') + 1).replaceAll("\\.(trace.*|xz|gz)$", "");
        }
    }

    /// @param ratios shares of requests that were hits, of the optimum and of each of [#NAMES]
    public record Hits(
            String trace, String kind, int requests, int keys, int entriesMax, double[] ratios) {}

    static final List<String> NAMES = List.of("LRU", "LFU", "W-TinyLFU", "Caffeine");

    private HitsRun() {}

    /// @param arguments the file to write; `all`, or the big traces are left out
    public static void main(String[] arguments) throws IOException {
        List<Hits> all = new ArrayList<>();
        for (Source source : sources()) {
            if (source.big() && !arguments[1].equals("all")) {
                continue;
            }
            System.out.println("at: " + source.name());
            Trace trace = Trace.read(source.file(), source.format());
            for (int percent : PERCENT) {
                int entriesMax = Math.max(1, (int) ((long) trace.keys() * percent / 100));
                all.add(
                        new Hits(
                                source.name(),
                                source.kind().shown,
                                trace.requests().length,
                                trace.keys(),
                                entriesMax,
                                ratios(trace, entriesMax)));
            }
        }
        Json.write(Path.of(arguments[0]), all);
    }

    private static List<Source> sources() {
        List<Source> all = new ArrayList<>();
        for (String name :
                List.of(
                        "2_pools", "backf", "cpp", "cs", "gli", "loop", "multi1", "multi2",
                        "multi3", "ps", "scan", "sprite", "zigzag")) {
            String file = "lirs/" + name + ".trace.gz";
            all.add(new Source(file, Trace.Format.LINES, Kind.BLOCKS, false));
        }
        Trace.Format ints = Trace.Format.INTS;
        Trace.Format longs = Trace.Format.LONGS;
        all.add(new Source("cache2k/orm-busy.trace.xz", ints, Kind.SERVERS, false));
        all.add(new Source("cache2k/orm-night.trace.xz", ints, Kind.SERVERS, false));
        all.add(new Source("cache2k/web07.trace.xz", ints, Kind.SERVERS, false));
        all.add(new Source("cache2k/web12.trace.xz", ints, Kind.SERVERS, false));
        all.add(new Source("cloud_physics/w106.trace.xz", ints, Kind.SERVERS, true));
        all.add(new Source("corda/trace_vaultservice.gz", longs, Kind.SERVERS, false));
        all.add(new Source("corda/trace_vaultservice_large.gz", longs, Kind.SERVERS, true));
        all.add(new Source("gradle/build-cache.xz", Trace.Format.HEX, Kind.SERVERS, false));
        all.add(new Source("scarab/scarab-recs.trace.xz", longs, Kind.SHOP, false));
        String recorded = ".trace.20160808T073231Z.xz";
        all.add(new Source("scarab/recs" + recorded, longs, Kind.SHOP, true));
        all.add(new Source("scarab/prods" + recorded, longs, Kind.SHOP, true));
        return all;
    }

    private static double[] ratios(Trace trace, int entriesMax) {
        return new double[] {
            Optimum.hitRatio(trace, entriesMax),
            kit(trace, entriesMax, Eviction.LRU),
            kit(trace, entriesMax, Eviction.LFU),
            kit(trace, entriesMax, Eviction.W_TINY_LFU),
            caffeine(trace, entriesMax)
        };
    }

    private static double kit(Trace trace, int entriesMax, Eviction eviction) {
        Cache<Integer, Boolean> cache =
                CacheBuilder.<Integer, Boolean>ofEntries(entriesMax).eviction(eviction).build();
        int hits = 0;
        for (int request : trace.requests()) {
            Integer key = request;
            if (cache.get(key) != null) {
                hits++;
            } else {
                cache.put(key, Boolean.TRUE);
            }
        }
        return (double) hits / trace.requests().length;
    }

    /// With its upkeep on the calling thread: on another one it would depend on who is faster.
    private static double caffeine(Trace trace, int entriesMax) {
        com.github.benmanes.caffeine.cache.Cache<Integer, Boolean> cache =
                Caffeine.newBuilder().maximumSize(entriesMax).executor(Runnable::run).build();
        int hits = 0;
        for (int request : trace.requests()) {
            Integer key = request;
            if (cache.getIfPresent(key) != null) {
                hits++;
            } else {
                cache.put(key, Boolean.TRUE);
            }
        }
        return (double) hits / trace.requests().length;
    }
}
