package kit.pool;

import java.util.ArrayList;
import java.util.List;

/// What became of tasks that were handed in, and what is to be done about it without the lock.
///
/// Mostly nothing is, so lists are made only when they are needed.
final class Handed {
    private List<Runnable> refused = List.of();
    private List<Runnable> dropped = List.of();
    private List<Runnable> toRunHere = List.of();
    private List<Worker> toWake = List.of();

    List<Runnable> refused() {
        return refused;
    }

    List<Runnable> dropped() {
        return dropped;
    }

    List<Runnable> toRunHere() {
        return toRunHere;
    }

    void wakeLater(Worker sleeper) {
        toWake = toWake.isEmpty() ? new ArrayList<>() : toWake;
        toWake.add(sleeper);
    }

    void refuse(Runnable task) {
        refused = refused.isEmpty() ? new ArrayList<>() : refused;
        refused.add(task);
    }

    void drop(Runnable task) {
        dropped = dropped.isEmpty() ? new ArrayList<>() : dropped;
        dropped.add(task);
    }

    void runHere(Runnable task) {
        toRunHere = toRunHere.isEmpty() ? new ArrayList<>() : toRunHere;
        toRunHere.add(task);
    }

    void wake() {
        toWake.forEach(Worker::wake);
        toWake = List.of();
    }
}
