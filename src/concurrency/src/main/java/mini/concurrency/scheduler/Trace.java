package mini.concurrency.scheduler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// All that happened from the first tick until every task had ended.
public record Trace(Settings settings, List<Moment> moments) {

    /// A program that does not end within so many ticks is taken for one that never does.
    public static final int TICKS_MAX = 100_000;

    /// Runs a program to its end.
    ///
    /// @throws IllegalStateException if it does not end
    public static Trace of(Settings settings, List<Script> program) {
        Scheduler scheduler = new Scheduler(settings);
        program.forEach(scheduler::submit);
        List<Moment> moments = new ArrayList<>();
        while (!scheduler.isDone()) {
            if (moments.size() == TICKS_MAX) {
                throw new IllegalStateException("not done after " + TICKS_MAX + " ticks");
            }
            moments.add(scheduler.tick());
        }
        return new Trace(settings, List.copyOf(moments));
    }

    /// How long it took.
    public int ticks() {
        return moments.size();
    }

    /// The longest time that a task which could run stood in a queue, in ticks.
    public int longestWaitTicks() {
        Map<String, Integer> waiting = new HashMap<>();
        int longest = 0;
        for (Moment moment : moments) {
            Set<String> queued = new HashSet<>(moment.queued());
            waiting.keySet().retainAll(queued);
            for (String task : queued) {
                longest = Math.max(longest, waiting.merge(task, 1, Integer::sum));
            }
        }
        return longest;
    }

    /// Processor ticks in which a processor was idle although a task was queued.
    public int wastedTicks() {
        int wasted = 0;
        for (Moment moment : moments) {
            long idle = moment.lanes().stream().filter(Moment.Lane::isIdle).count();
            wasted += (int) Math.min(idle, moment.queued().size());
        }
        return wasted;
    }

    /// Processor ticks in which a processor was kept by a task that did nothing.
    public int stuckTicks() {
        return (int)
                moments.stream()
                        .flatMap(moment -> moment.lanes().stream())
                        .filter(Moment.Lane::stuck)
                        .count();
    }

    public List<Event> events() {
        return moments.stream().flatMap(moment -> moment.events().stream()).toList();
    }

    public long count(Event.Kind kind) {
        return events().stream().filter(event -> event.kind() == kind).count();
    }

    /// A line a tick: what each processor runs with what stands in its queue, the global queue, and
    /// what happened. `!` marks a processor that is stuck.
    public String text() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("tick"));
        for (int i = 0; i < settings.processors(); i++) {
            head.add("P" + i);
        }
        head.addAll(List.of("global", "what happened"));
        rows.add(head);
        for (Moment moment : moments) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(moment.tick())));
            moment.lanes().forEach(lane -> row.add(shown(lane)));
            row.add(String.join(" ", moment.global()));
            row.add(moment.events().stream().map(Trace::shown).collect(Collectors.joining(", ")));
            rows.add(row);
        }
        return aligned(rows);
    }

    private static String shown(Moment.Lane lane) {
        String task = lane.isIdle() ? "-" : lane.task() + (lane.stuck() ? "!" : "");
        return lane.queue().isEmpty() ? task : task + " [" + String.join(" ", lane.queue()) + "]";
    }

    private static String shown(Event event) {
        String kind = event.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return event.task() + " " + kind;
    }

    private static String aligned(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
