package lab.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.measure.ThreadDump;
import lab.measure.ThreadDump.JavaThread;

/// Threads whose innermost frames are equal, together: a thousand that wait at the same place are
/// one row. A stack that goes on below the frames shown ends with `…`.
public final class ThreadGroups {
    private static final int FRAMES = 12;
    private static final int GROUPS_MAX = 40;
    private static final String JDK = "java.base/";

    private ThreadGroups() {}

    private record Key(boolean virtual, List<String> frames) {}

    /// Most threads first.
    public static Rows of(ThreadDump dump) {
        Map<Key, List<JavaThread>> groups = new LinkedHashMap<>();
        for (JavaThread thread : dump.threads()) {
            groups.computeIfAbsent(
                            new Key(thread.virtual(), innermost(thread.stack())),
                            k -> new ArrayList<>())
                    .add(thread);
        }
        List<List<String>> rows =
                groups.entrySet().stream()
                        .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
                        .limit(GROUPS_MAX)
                        .map(group -> row(group.getKey(), group.getValue()))
                        .toList();
        return new Rows(List.of("threads", "kind", "state", "one of them", "frames"), rows);
    }

    private static List<String> row(Key key, List<JavaThread> threads) {
        JavaThread one = threads.getFirst();
        return List.of(
                Integer.toString(threads.size()),
                key.virtual() ? "virtual" : "platform",
                one.state() == null ? "" : one.state(),
                one.name() == null || one.name().isEmpty() ? "(no name)" : one.name(),
                key.frames().isEmpty() ? "(no frames)" : String.join("\n", key.frames()));
    }

    private static List<String> innermost(List<String> stack) {
        Stream<String> frames = stack.stream().limit(FRAMES).map(ThreadGroups::shown);
        return Stream.concat(frames, stack.size() > FRAMES ? Stream.of("…") : Stream.empty())
                .toList();
    }

    private static String shown(String frame) {
        return frame.startsWith(JDK) ? frame.substring(JDK.length()) : frame;
    }
}
