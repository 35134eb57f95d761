package lab.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/// Objects that stayed on a heap, with the chain of references that holds them: what Flight
/// Recorder's event `jdk.OldObjectSample` tells.
///
/// It samples allocations and keeps those that live, 256 at most. So the counts are shares, not
/// numbers of objects; and an object that was allocated before the recording began is not there.
///
/// The same chain with other indices and list positions is one group, so that the ten thousand
/// nodes of a map are one line.
public final class OldObjects {
    private static final int GROUPS_MAX = 8;
    private static final int LINKS_MAX = 24;

    private OldObjects() {}

    private record Key(String type, List<String> chain) {}

    private static final class Group {
        private int samples;
        private long bytes;
        private String allocatedAt = "";
    }

    /// The groups with most samples, as text; one line if nothing was sampled.
    public static String text(Path recording) throws IOException {
        Map<Key, Group> groups = new LinkedHashMap<>();
        int samples = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            if (event.getEventType().getName().equals("jdk.OldObjectSample")) {
                samples++;
                RecordedObject object = event.getValue("object");
                Key key = new Key(type(object), chain(object, event.getValue("root")));
                Group group = groups.computeIfAbsent(key, k -> new Group());
                group.samples++;
                group.bytes += event.hasField("objectSize") ? event.getLong("objectSize") : 0;
                group.allocatedAt = place(event.getStackTrace());
            }
        }
        if (samples == 0) {
            return "Nothing that was allocated since the calm phase was sampled and is still held."
                    + "\n";
        }
        return text(groups, samples);
    }

    private static String text(Map<Key, Group> groups, int samples) {
        StringBuilder text = new StringBuilder();
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().samples))
                .limit(GROUPS_MAX)
                .forEach(entry -> append(text, entry.getKey(), entry.getValue(), samples));
        int left = groups.size() - GROUPS_MAX;
        if (left > 0) {
            text.append("… and ").append(left).append(" chains with fewer samples\n");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Key key, Group group, int samples) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "%d of %d samples: %s, %,d bytes each on average%n",
                        group.samples,
                        samples,
                        key.type(),
                        group.bytes / group.samples));
        if (!group.allocatedAt.isEmpty()) {
            text.append("  allocated at ").append(group.allocatedAt).append('\n');
        }
        if (key.chain().isEmpty()) {
            text.append("  held by nothing that was found\n");
        }
        String before = "  held by ";
        for (String link : key.chain()) {
            text.append(before).append(link).append('\n');
            before = "       of ";
        }
        text.append('\n');
    }

    private static List<String> chain(RecordedObject object, RecordedObject root) {
        List<String> chain = new ArrayList<>();
        RecordedObject referrer = object == null ? null : object.getValue("referrer");
        while (referrer != null) {
            RecordedObject holder = referrer.getValue("object");
            int skipped = referrer.hasField("skip") ? referrer.getInt("skip") : 0;
            if (skipped > 0) {
                chain.add("… " + skipped + " more references …");
            }
            if (holder == null) {
                break;
            }
            String link = link(referrer, holder);
            if (chain.isEmpty() || !chain.getLast().equals(link)) {
                chain.add(link);
            }
            referrer = holder.getValue("referrer");
        }
        List<String> shown = shortened(chain);
        if (root != null && !shown.isEmpty()) {
            shown.add(root(root));
        }
        return shown;
    }

    private static List<String> shortened(List<String> chain) {
        if (chain.size() <= LINKS_MAX) {
            return chain;
        }
        List<String> shown = new ArrayList<>(chain.subList(0, LINKS_MAX / 2));
        shown.add("… " + (chain.size() - LINKS_MAX) + " more references …");
        shown.addAll(chain.subList(chain.size() - LINKS_MAX / 2, chain.size()));
        return shown;
    }

    /// `val in java.util.HashMap$Node`; a static field is `shop.Views.recent, static`.
    private static String link(RecordedObject referrer, RecordedObject holder) {
        RecordedObject field = referrer.getValue("field");
        RecordedObject array = referrer.getValue("array");
        String type = type(holder);
        String description = holder.getString("description");
        if (field != null && type.equals("java.lang.Class") && description != null) {
            return description.replaceFirst("^Class Name: ", "")
                    + "."
                    + field.getString("name")
                    + ", static";
        }
        if (field != null) {
            return field.getString("name") + " in " + type;
        }
        return array != null ? "an element of " + type : type;
    }

    private static String root(RecordedObject root) {
        String description = root.getString("description");
        return "the root: "
                + root.getString("system")
                + ", "
                + root.getString("type")
                + (description == null || description.isEmpty() ? "" : ", " + description);
    }

    private static String type(RecordedObject object) {
        RecordedClass type = object == null ? null : object.getValue("type");
        return type == null ? "(unknown)" : HeapClasses.name(type.getName());
    }

    /// The innermost frame that is not the JDK's, else the innermost.
    private static String place(RecordedStackTrace stack) {
        if (stack == null || stack.getFrames().isEmpty()) {
            return "";
        }
        return stack.getFrames().stream()
                .filter(frame -> !isJdk(frame))
                .findFirst()
                .map(OldObjects::shown)
                .orElse(shown(stack.getFrames().getFirst()));
    }

    private static boolean isJdk(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith("sun.");
    }

    private static String shown(RecordedFrame frame) {
        return frame.getMethod().getType().getName()
                + "."
                + frame.getMethod().getName()
                + ":"
                + frame.getLineNumber();
    }
}
