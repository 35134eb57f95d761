package experiment.scheduler;

import experiment.Json;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import mini.concurrency.scheduler.Programs;
import mini.concurrency.scheduler.Script;
import mini.concurrency.scheduler.Step;

/// Runs a program of the simulation on virtual threads, and writes down who was on which carrier.
///
/// A tick is 10 ms. Computing is a loop that looks at the clock; parking is a sleep; a call that
/// keeps its thread is C's `usleep`, of which the JDK knows nothing.
///
/// Arguments: the program's name, the file for what was seen, the file for the recording.
public final class JdkRun {

    static final int TICK_MILLIS = 10;

    /// One task on one carrier, in ticks since the first one began.
    public record Slice(String task, String carrier, double from, double to, boolean held) {}

    /// @param events how often JFR recorded what, by the event's name
    public record Seen(List<Slice> slices, Map<String, Integer> events) {}

    private static final List<String> EVENTS =
            List.of("jdk.VirtualThreadStart", "jdk.VirtualThreadEnd", "jdk.VirtualThreadPinned");

    @SuppressWarnings("restricted") // the JVM is started with --enable-native-access
    private static final MethodHandle USLEEP =
            Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker().defaultLookup().find("usleep").orElseThrow(),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private final CountDownLatch tasks;

    private JdkRun(int tasks) {
        this.tasks = new CountDownLatch(tasks);
    }

    public static void main(String[] arguments) throws Exception {
        List<Script> program = Programs.all().get(arguments[0]);
        warmUp();
        try (Recording recording = new Recording()) {
            recording.enable(SliceEvent.class).withoutThreshold();
            EVENTS.forEach(event -> recording.enable(event).withoutThreshold());
            recording.start();
            new JdkRun(count(program)).run(program);
            recording.stop();
            recording.dump(Path.of(arguments[2]));
        }
        Json.write(Path.of(arguments[1]), seen(Path.of(arguments[2])));
    }

    /// What is used for the first time takes longer: the linker, JFR, the scheduler itself.
    private static void warmUp() throws InterruptedException {
        Script each = Script.named("warm").compute(1).park(1).hold(1).yieldToOthers().script();
        new JdkRun(1).run(List.of(each));
    }

    private static int count(List<Script> program) {
        return program.stream().mapToInt(script -> script.withChildren().size()).sum();
    }

    private void run(List<Script> program) throws InterruptedException {
        program.forEach(this::start);
        if (!tasks.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException(tasks.getCount() + " tasks not done after a minute");
        }
    }

    private void start(Script script) {
        Thread.ofVirtual()
                .name(script.name())
                .start(
                        () -> {
                            script.steps().forEach(step -> make(script.name(), step));
                            tasks.countDown();
                        });
    }

    private void make(String task, Step step) {
        switch (step) {
            case Step.Compute(int ticks) -> slice(task, false, () -> compute(ticks));
            case Step.Hold(int ticks) -> slice(task, true, () -> hold(ticks));
            case Step.Park(int ticks) -> park(ticks);
            case Step.Spawn(Script child) -> start(child);
            case Step.Yield() -> Thread.yield();
        }
    }

    private static void slice(String task, boolean held, Runnable work) {
        SliceEvent slice = new SliceEvent();
        slice.task = task;
        slice.carrier = carrier();
        slice.held = held;
        slice.begin();
        work.run();
        slice.commit();
    }

    /// `VirtualThread[#31,hog1]/runnable@ForkJoinPool-1-worker-2`: the only public way to it.
    private static String carrier() {
        String thread = Thread.currentThread().toString();
        return thread.substring(thread.lastIndexOf('@') + 1);
    }

    private static void compute(int ticks) {
        long end = System.nanoTime() + Duration.ofMillis((long) ticks * TICK_MILLIS).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void park(int ticks) {
        try {
            Thread.sleep(Duration.ofMillis((long) ticks * TICK_MILLIS));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a task", e);
        }
    }

    private static void hold(int ticks) {
        try {
            int failed = (int) USLEEP.invokeExact(ticks * TICK_MILLIS * 1000);
            if (failed != 0) {
                throw new IllegalStateException("usleep failed with " + failed);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("usleep could not be called", e);
        }
    }

    private static Seen seen(Path recording) throws IOException {
        List<RecordedEvent> all = new ArrayList<>(RecordingFile.readAllEvents(recording));
        Map<String, Integer> counts = new TreeMap<>();
        EVENTS.forEach(event -> counts.put(event, 0));
        List<RecordedEvent> slices = new ArrayList<>();
        for (RecordedEvent event : all) {
            String name = event.getEventType().getName();
            if (counts.containsKey(name)) {
                counts.merge(name, 1, Integer::sum);
            } else if (name.equals("experiment.Slice")) {
                slices.add(event);
            }
        }
        Instant first =
                slices.stream()
                        .map(RecordedEvent::getStartTime)
                        .min(Instant::compareTo)
                        .orElseThrow();
        return new Seen(slices.stream().map(slice -> slice(slice, first)).toList(), counts);
    }

    private static Slice slice(RecordedEvent event, Instant first) {
        return new Slice(
                event.getString("task"),
                event.getString("carrier"),
                ticks(Duration.between(first, event.getStartTime())),
                ticks(Duration.between(first, event.getEndTime())),
                event.getBoolean("held"));
    }

    private static double ticks(Duration time) {
        return time.toNanos() / 1e6 / TICK_MILLIS;
    }
}
