package lab.run;

import java.util.ArrayList;
import java.util.List;
import lab.fault.Fault;
import lab.fault.Injection;
import lab.fault.Running;
import lab.incident.Incident.PlannedFault;
import lab.ui.Failure;

/// Does an incident's faults at their seconds of the storm, and takes them back: each when its time
/// is over, all when closed.
///
/// Threads: one for each fault, so that one that is slow to apply delays nobody.
final class Faults implements AutoCloseable {
    private final Running running;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Window> windows = new ArrayList<>();
    private Failure failure;

    Faults(Running running) {
        this.running = running;
    }

    /// When a fault held.
    ///
    /// @param from milliseconds since the epoch
    /// @param to null as long as it holds
    record Window(Fault fault, long from, Long to) {}

    /// @param storm when it begins, in milliseconds since the epoch
    void plan(List<PlannedFault> faults, long storm) {
        for (PlannedFault planned : faults) {
            threads.add(
                    Thread.ofVirtual()
                            .name("fault " + planned.fault().name())
                            .start(() -> run(planned, storm)));
        }
    }

    private void run(PlannedFault planned, long storm) {
        long begin = storm + planned.at().toMillis();
        try {
            Clock.sleepUntil(begin);
        } catch (Failure closed) {
            return;
        }
        long from = Clock.now();
        try (Injection injection = Injection.of(planned.fault(), running)) {
            began(planned.fault(), from);
            Clock.sleepUntil(
                    planned.length() == null
                            ? Long.MAX_VALUE / 2
                            : begin + planned.length().toMillis());
            List<String> problems = injection.takeBack();
            if (!problems.isEmpty()) {
                failed(notTakenBack(planned.fault(), problems));
            }
        } catch (Failure e) {
            if (!Thread.currentThread().isInterrupted()) {
                failed(e);
            }
        }
        ended(planned.fault());
    }

    private static Failure notTakenBack(Fault fault, List<String> problems) {
        return new Failure(
                "The fault " + fault.name() + " could not be taken back: " + problems,
                "What came after it would mean nothing. Try again.");
    }

    private synchronized void began(Fault fault, long from) {
        windows.add(new Window(fault, from, null));
    }

    private synchronized void ended(Fault fault) {
        windows.replaceAll(
                window ->
                        window.fault() == fault && window.to() == null
                                ? new Window(fault, window.from(), Clock.now())
                                : window);
    }

    private synchronized void failed(Failure e) {
        failure = e;
    }

    /// What was done so far.
    ///
    /// @throws Failure if one could not be done: then the side has shown nothing
    synchronized List<Window> windows() {
        if (failure != null) {
            throw failure;
        }
        return List.copyOf(windows);
    }

    /// Takes back whatever still holds.
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
