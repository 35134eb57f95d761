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
/// nodes of a map are one line. Groups in which the shop's own code stands come first, those of
/// which nothing is known last: a library's caches stay on every heap.
public final class OldObjects {
    private static final int GROUPS_MAX = 8;
    private static final int LINKS_MAX = 24;

    /// Without their number, which differs from object to object.
    private static final String MORE = "… more references …";

    /// Beginnings of the names of our classes.
    private static final List<String> OURS = List.of("shop.", "kit.", "mini.");

    private OldObjects() {}

    /// What objects of one group have in common.
    ///
    /// @param allocatedAt begins with a blank; empty if it is not known
    record Key(String type, String allocatedAt, List<String> chain) {
        /// Held by us, made for us, held by somebody, or unknown.
        int rank() {
            if (isOurs(type) || chain.stream().anyMatch(Key::isOurs)) {
                return 0;
            }
            return isOurs(allocatedAt) ? 1 : chain.isEmpty() ? 3 : 2;
        }

        private static boolean isOurs(String words) {
            return OURS.stream().anyMatch(ours -> (" " + words).contains(" " + ours));
        }
    }

    private static final class Group {
        private int samples;
        private long bytes;
    }

    /// The groups with most samples, as text; one line if nothing was sampled.
    public static String text(Path recording) throws IOException {
        Map<Key, Group> groups = new LinkedHashMap<>();
        int samples = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            if (event.getEventType().getName().equals("jdk.OldObjectSample")) {
                samples++;
                RecordedObject object = event.getValue("object");
                Key key =
                        new Key(
                                type(object),
                                place(event.getStackTrace()),
                                chain(object, event.getValue("root")));
                Group group = groups.computeIfAbsent(key, k -> new Group());
                group.samples++;
                group.bytes += event.hasField("objectSize") ? event.getLong("objectSize") : 0;
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
                .sorted(
                        Comparator.<Map.Entry<Key, Group>>comparingInt(one -> one.getKey().rank())
                                .thenComparing(one -> -one.getValue().samples))
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
        if (!key.allocatedAt().isEmpty()) {
            text.append("  allocated at").append(key.allocatedAt()).append('\n');
        }
        if (key.chain().isEmpty()) {
            text.append("  held by: the recording has no chain for it, or the chain is too long\n");
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
                chain.add(MORE);
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
        shown.add(MORE);
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

    /// The innermost frame that is not the JDK's, else the innermost; and for whom it was, if that
    /// is not ours yet. A blank comes first.
    private static String place(RecordedStackTrace stack) {
        if (stack == null || stack.getFrames().isEmpty()) {
            return "";
        }
        List<RecordedFrame> frames = stack.getFrames();
        RecordedFrame innermost =
                frames.stream()
                        .filter(frame -> !isJdk(frame))
                        .findFirst()
                        .orElse(frames.getFirst());
        String place = " " + shown(innermost);
        return frames.stream()
                .filter(OldObjects::isOurs)
                .findFirst()
                .filter(ours -> ours != innermost)
                .map(ours -> place + ", for " + shown(ours))
                .orElse(place);
    }

    private static boolean isOurs(RecordedFrame frame) {
        return OURS.stream().anyMatch(frame.getMethod().getType().getName()::startsWith);
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
