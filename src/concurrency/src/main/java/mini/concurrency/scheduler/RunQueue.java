package mini.concurrency.scheduler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The tasks of one processor that could run: a queue, first in first out, and before it a slot for
/// the newest.
///
/// The slot is last in first out: a task that was just started finds its data still in the cache.
/// It must not let two tasks that start each other keep all others away, so what is taken from the
/// slot runs on in the time slice of the task before (see [Scheduler]).
///
/// Invariant: at most [Settings#LOCAL_MAX] in the queue. Cost: O(1), half the queue when it
/// overflows or is stolen from.
final class RunQueue {
    private Task slot;
    private final Deque<Task> queue = new ArrayDeque<>();

    /// Puts the newest task into the slot, and what was there into the queue.
    ///
    /// @return tasks for which there is no room
    List<Task> push(Task newest) {
        Task before = slot;
        slot = newest;
        return before == null ? List.of() : add(before);
    }

    /// At the end of the queue. A full queue gives up its older half and the new task, so that the
    /// next ones find room.
    ///
    /// @return tasks for which there is no room
    List<Task> add(Task task) {
        if (queue.size() < Settings.LOCAL_MAX) {
            queue.addLast(task);
            return List.of();
        }
        List<Task> over = takeHalf();
        over.add(task);
        return over;
    }

    /// @return null if the slot is empty
    Task takeSlot() {
        Task task = slot;
        slot = null;
        return task;
    }

    /// @return null if the queue is empty
    Task takeFirst() {
        return queue.pollFirst();
    }

    /// The older half, rounded up.
    List<Task> takeHalf() {
        List<Task> half = new ArrayList<>();
        for (int i = (queue.size() + 1) / 2; i > 0; i--) {
            half.add(queue.pollFirst());
        }
        return half;
    }

    /// The slot first.
    List<Task> content() {
        List<Task> all = new ArrayList<>(size());
        if (slot != null) {
            all.add(slot);
        }
        all.addAll(queue);
        return all;
    }

    boolean hasSlot() {
        return slot != null;
    }

    int size() {
        return queue.size() + (slot == null ? 0 : 1);
    }
}
