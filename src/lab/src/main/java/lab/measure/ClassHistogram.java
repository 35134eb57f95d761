package lab.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a full collection leaves on a heap, by class: `jcmd <pid> GC.class_histogram`.
///
/// It is the lab's measure of live memory, too. The command collects and counts in one pause, so
/// the sum is exactly the live objects, whatever the collector. `GC.run` followed by `GC.heap_info`
/// is not: what was allocated between the two commands counts as used, G1 counts whole regions, and
/// -XX:+DisableExplicitGC turns the first one off.
///
/// Left out: the JVM's fillers. SerialGC does not move what lies at the bottom of the old
/// generation for a few dead objects between; it puts fillers in their place, and the histogram
/// counts them.
///
/// @param bytes of all classes
/// @param rows most bytes first
public record ClassHistogram(long instances, long bytes, List<Row> rows) {
    private static final Pattern ROW =
            Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+)(?: \\(.*\\))?");
    private static final Set<String> FILLERS =
            Set.of("jdk.internal.vm.FillerObject", "[Ljdk.internal.vm.FillerElement;");
    private static final Pattern TOTAL = Pattern.compile("Total\\s+(\\d+)\\s+(\\d+)");

    /// @param type in the JVM's form: `[B` is `byte[]`
    public record Row(String type, long instances, long bytes) {}

    /// @throws IOException if it has no total: then it is not whole
    public static ClassHistogram parse(String text) throws IOException {
        List<Row> rows = new ArrayList<>();
        long fillers = 0;
        long fillerBytes = 0;
        for (String line : text.lines().toList()) {
            Matcher row = ROW.matcher(line);
            Matcher total = TOTAL.matcher(line);
            if (row.matches() && FILLERS.contains(row.group(3))) {
                fillers += Long.parseLong(row.group(1));
                fillerBytes += Long.parseLong(row.group(2));
            } else if (row.matches()) {
                rows.add(
                        new Row(
                                row.group(3),
                                Long.parseLong(row.group(1)),
                                Long.parseLong(row.group(2))));
            } else if (total.matches()) {
                return new ClassHistogram(
                        Long.parseLong(total.group(1)) - fillers,
                        Long.parseLong(total.group(2)) - fillerBytes,
                        rows);
            }
        }
        throw new IOException("a class histogram without a total");
    }
}
