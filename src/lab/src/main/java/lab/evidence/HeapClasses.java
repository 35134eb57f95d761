package lab.evidence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lab.measure.ClassHistogram;
import lab.measure.ClassHistogram.Row;

/// The classes that take most of a heap, after the calm and after the storm.
public final class HeapClasses {
    private static final int CLASSES = 25;
    private static final Map<Character, String> PRIMITIVES =
            Map.of(
                    'B', "byte", 'C', "char", 'D', "double", 'F', "float", 'I', "int", 'J', "long",
                    'S', "short", 'Z', "boolean");

    private HeapClasses() {}

    /// Most bytes after the storm first, below the sum of all classes.
    ///
    /// @param calm null if it could not be had
    public static Rows of(ClassHistogram calm, ClassHistogram storm) {
        Map<String, Row> before =
                calm == null
                        ? Map.of()
                        : calm.rows().stream()
                                .collect(
                                        Collectors.toMap(
                                                Row::type, Function.identity(), (a, b) -> a));
        List<List<String>> rows =
                storm.rows().stream()
                        .limit(CLASSES)
                        .map(row -> row(name(row.type()), before.get(row.type()), row, calm))
                        .collect(Collectors.toList());
        rows.addFirst(
                row(
                        "all classes",
                        calm == null ? null : new Row("", calm.instances(), calm.bytes()),
                        new Row("", storm.instances(), storm.bytes()),
                        calm));
        return new Rows(
                List.of(
                        "class",
                        "instances, calm",
                        "instances, storm",
                        "bytes, calm",
                        "bytes, storm",
                        "more bytes"),
                rows);
    }

    private static List<String> row(String name, Row then, Row now, ClassHistogram calm) {
        if (calm == null) {
            return List.of(name, "", number(now.instances()), "", number(now.bytes()), "");
        }
        long instances = then == null ? 0 : then.instances();
        long bytes = then == null ? 0 : then.bytes();
        return List.of(
                name,
                number(instances),
                number(now.instances()),
                number(bytes),
                number(now.bytes()),
                number(now.bytes() - bytes));
    }

    private static String number(long value) {
        return "%,d".formatted(value).replace(',', '\u202f').replace('-', '−');
    }

    /// `[[B` is `byte[][]`.
    static String name(String type) {
        int depth = 0;
        while (depth < type.length() && type.charAt(depth) == '[') {
            depth++;
        }
        if (depth == 0) {
            return type;
        }
        String element = type.substring(depth);
        String name =
                element.startsWith("L")
                        ? element.substring(1, element.length() - 1)
                        : PRIMITIVES.getOrDefault(element.charAt(0), element);
        return name + "[]".repeat(depth);
    }
}
