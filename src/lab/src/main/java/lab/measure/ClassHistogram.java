package lab.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a full collection leaves on a heap, by class: `jcmd <pid> GC.class_histogram`.
///
/// It is the lab's measure of live memory, too. The command collects and counts in one pause, so
/// the sum is exactly the live objects, whatever the collector. `GC.run` followed by `GC.heap_info`
/// is not: what was allocated between the two commands counts as used, G1 counts whole regions, and
/// -XX:+DisableExplicitGC turns the first one off.
///
/// @param bytes of all classes
/// @param rows most bytes first
public record ClassHistogram(long instances, long bytes, List<Row> rows) {
    private static final Pattern ROW =
            Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+)(?: \\(.*\\))?");
    private static final Pattern TOTAL = Pattern.compile("Total\\s+(\\d+)\\s+(\\d+)");

    /// @param type in the JVM's form: `[B` is `byte[]`
    public record Row(String type, long instances, long bytes) {}

    /// @throws IOException if it has no total: then it is not whole
    public static ClassHistogram parse(String text) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher row = ROW.matcher(line);
            Matcher total = TOTAL.matcher(line);
            if (row.matches()) {
                rows.add(
                        new Row(
                                row.group(3),
                                Long.parseLong(row.group(1)),
                                Long.parseLong(row.group(2))));
            } else if (total.matches()) {
                return new ClassHistogram(
                        Long.parseLong(total.group(1)), Long.parseLong(total.group(2)), rows);
            }
        }
        throw new IOException("a class histogram without a total");
    }
}
