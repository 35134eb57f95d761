package lab.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The cycles of lock owners that a JVM finds among its platform threads: monitors and what is
/// built on AbstractOwnableSynchronizer, as ReentrantLock. It does not look at virtual threads.
///
/// Source: the end of `jcmd <pid> Thread.print`:
///
///     Found one Java-level deadlock:
///     =============================
///     "worker-1":
///       waiting to lock monitor 0x… (object 0x…, a java.lang.Object),
///       which is held by "worker-2"
///     …
///     Java stack information for the threads listed above:
///     ===================================================
///     "worker-1":
///     	at …
///
/// A thread waits for one lock, so it is in one cycle at most. Threads that wait for a cycle
/// without being part of it are not in the list.
public record Deadlocks(List<List<Waiter>> cycles) {
    private static final Pattern NAME = Pattern.compile("\"(.*)\":");
    private static final Pattern WAITS =
            Pattern.compile(
                    "\\s+waiting (?:to lock monitor|for ownable synchronizer) (0x\\w+),?"
                            + "(?: \\((?:object (0x\\w+), )?a (.*?)\\))?,?");
    private static final Pattern HELD = Pattern.compile("\\s+which is held by \"(.*)\"");
    private static final Pattern FRAME = Pattern.compile("\\s+at (.*)");

    /// @param lock the address of the object that it waits for
    /// @param lockClass may be empty
    /// @param heldBy the name of another thread of the cycle
    /// @param stack the innermost frame first
    public record Waiter(
            String name, String lock, String lockClass, String heldBy, List<String> stack) {}

    public static Deadlocks parse(String threadPrint) {
        List<List<Waiter>> cycles = new ArrayList<>();
        String[] sections = threadPrint.split("(?m)^Found one Java-level deadlock:$");
        for (int i = 1; i < sections.length; i++) {
            String[] parts = sections[i].split("(?m)^Java stack information .*$", 2);
            cycles.add(cycle(parts[0].lines().toList(), stacks(parts)));
        }
        return new Deadlocks(cycles);
    }

    /// The part of Thread.print that is about deadlocks; empty if there are none.
    public static String section(String threadPrint) {
        int begin = threadPrint.indexOf("Found one Java-level deadlock:");
        return begin < 0 ? "" : threadPrint.substring(begin);
    }

    /// Threads in any cycle.
    public long threads() {
        return cycles.stream().mapToLong(List::size).sum();
    }

    private record Stack(String name, List<String> frames) {}

    private static List<Waiter> cycle(List<String> lines, List<Stack> stacks) {
        List<Waiter> cycle = new ArrayList<>();
        String name = null;
        String lock = "";
        String lockClass = "";
        for (String line : lines) {
            Matcher named = NAME.matcher(line);
            Matcher waits = WAITS.matcher(line);
            Matcher held = HELD.matcher(line);
            if (named.matches()) {
                name = named.group(1);
            } else if (waits.matches()) {
                lock = waits.group(2) == null ? waits.group(1) : waits.group(2);
                lockClass = waits.group(3) == null ? "" : waits.group(3);
            } else if (held.matches() && name != null) {
                // Names may be shared; the stacks come in the same order.
                Stack stack = cycle.size() < stacks.size() ? stacks.get(cycle.size()) : null;
                List<String> frames =
                        stack != null && stack.name().equals(name) ? stack.frames() : List.of();
                cycle.add(new Waiter(name, lock, lockClass, held.group(1), frames));
                name = null;
            }
        }
        return cycle;
    }

    private static List<Stack> stacks(String[] parts) {
        List<Stack> stacks = new ArrayList<>();
        if (parts.length < 2) {
            return stacks;
        }
        for (String line : parts[1].lines().toList()) {
            Matcher name = NAME.matcher(line);
            Matcher frame = FRAME.matcher(line);
            if (name.matches()) {
                stacks.add(new Stack(name.group(1), new ArrayList<>()));
            } else if (frame.matches() && !stacks.isEmpty()) {
                stacks.getLast().frames().add(frame.group(1));
            }
        }
        return stacks;
    }
}
