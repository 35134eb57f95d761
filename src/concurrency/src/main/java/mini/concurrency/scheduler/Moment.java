package mini.concurrency.scheduler;

import java.util.Collection;
import java.util.List;

/// One tick: what is where while the processors run, and what happened.
///
/// @param global tasks in the global queue, the next one first
/// @param threads how many there are
public record Moment(
        int tick, List<Lane> lanes, List<String> global, int threads, List<Event> events) {

    /// A processor at a tick.
    ///
    /// @param task that it runs or that keeps it; empty if it is idle
    /// @param stuck whether the task keeps it in a call
    /// @param queue of this processor, the slot first
    public record Lane(String task, boolean stuck, int thread, List<String> queue) {
        public boolean isIdle() {
            return task.isEmpty();
        }
    }

    static Moment of(int tick, List<Processor> processors, Collection<Task> global, int threads) {
        List<Lane> lanes = processors.stream().map(Moment::lane).toList();
        return new Moment(tick, lanes, names(global), threads, List.of());
    }

    Moment with(List<Event> happened) {
        return new Moment(tick, lanes, global, threads, List.copyOf(happened));
    }

    /// All tasks that could run and do not.
    public List<String> queued() {
        var all = new java.util.ArrayList<>(global);
        lanes.forEach(lane -> all.addAll(lane.queue()));
        return all;
    }

    private static Lane lane(Processor processor) {
        String task = processor.isIdle() ? "" : processor.task.toString();
        return new Lane(
                task, processor.isStuck(), processor.thread, names(processor.queue.content()));
    }

    private static List<String> names(Collection<Task> tasks) {
        return tasks.stream().map(Task::toString).toList();
    }
}
