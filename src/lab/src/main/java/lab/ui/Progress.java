package lab.ui;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Tells a waiting person what is being done, for how long, and how long it took last time.
///
/// On a terminal one line is redrawn in place and only steps of a second or more leave a line
/// behind; elsewhere (a file, CI) every step writes a line when it starts and one when it ends.
/// Everything goes to stderr. Steps may be nested; the innermost one is shown.
///
/// Threads: all methods may be called from any thread.
public final class Progress implements AutoCloseable {

    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration WORTH_A_LINE = Duration.ofSeconds(1);

    private final PrintStream err;
    private final boolean terminal;
    private final Style style;
    private final Timings timings;
    private final LongSupplier nanos;
    private final List<Step> open = new ArrayList<>();
    private Thread redraw;
    private boolean lineDrawn;

    /// @param err where to write
    /// @param terminal whether a line may be redrawn
    /// @param timings the file that keeps how long steps took; made on first use
    /// @param nanos the clock, as [System#nanoTime]
    Progress(PrintStream err, boolean terminal, Path timings, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.style = Style.of(terminal);
        this.timings = new Timings(timings);
        this.nanos = nanos;
    }

    /// Writes to stderr, in the form that fits it.
    ///
    /// @param labFolder `.lab`, where the timings are kept
    public static Progress to(PrintStream err, Path labFolder) {
        Path timings = labFolder.resolve("timings.properties");
        return new Progress(err, Terminal.err(), timings, System::nanoTime);
    }

    /// Begins a step. Close it when it is done; if it failed, say so first with [Step#failed].
    ///
    /// @param what in words, e.g. `building the shop`; the key by which its duration is remembered
    public synchronized Step step(String what) {
        Step step = new Step(what, nanos.getAsLong(), timings.last(what).orElse(null));
        open.add(step);
        if (terminal) {
            draw();
            startRedrawing();
        } else {
            err.println(what + " …" + step.expectation());
        }
        return step;
    }

    /// Does something as a step, and says so if it fails.
    public <T> T during(String what, Supplier<T> work) {
        try (Step step = step(what)) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                step.failed();
                throw e;
            }
        }
    }

    /// Writes one line that stays.
    public synchronized void note(String line) {
        erase();
        err.println(line);
        draw();
    }

    /// Takes the line in progress away, so that an error or a result stands alone.
    @Override
    public synchronized void close() {
        open.clear();
        erase();
    }

    private void startRedrawing() {
        if (redraw == null || !redraw.isAlive()) {
            redraw = Thread.ofPlatform().daemon().name("progress").start(this::redrawWhileOpen);
        }
    }

    private void redrawWhileOpen() {
        while (true) {
            synchronized (this) {
                if (open.isEmpty()) {
                    redraw = null;
                    return;
                }
                draw();
            }
            try {
                Thread.sleep(REDRAW);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void draw() {
        if (terminal && !open.isEmpty()) {
            Step step = open.getLast();
            String text = step.what + step.detail + " … " + shown(step.soFar());
            err.print("\r\u001b[K" + style.dim(cut(text + step.expectation())));
            err.flush();
            lineDrawn = true;
        }
    }

    private void erase() {
        if (lineDrawn) {
            err.print("\r\u001b[K");
            err.flush();
            lineDrawn = false;
        }
    }

    private static String cut(String line) {
        int room = Terminal.columns() - 1;
        return line.length() <= room ? line : line.substring(0, room - 1) + "…";
    }

    /// `4 s`, `1 min 20 s`.
    static String shown(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    /// `4.2 s` below a minute, where a tenth tells something.
    private static String precisely(Duration time) {
        long tenths = (time.toMillis() + 50) / 100;
        return tenths < 600 ? tenths / 10 + "." + tenths % 10 + " s" : shown(time);
    }

    /// Something that takes a while.
    public final class Step implements AutoCloseable {

        private final String what;
        private final long begun;
        private final Duration lastTime;
        private String detail = "";
        private boolean failed;

        private Step(String what, long begun, Duration lastTime) {
            this.what = what;
            this.begun = begun;
            this.lastTime = lastTime;
        }

        /// Adds to the line what the step is at just now, e.g. `storm, 4 of 10 s`. Shown on a
        /// terminal only.
        public void detail(String now) {
            synchronized (Progress.this) {
                detail = now.isEmpty() ? "" : ": " + now;
                draw();
            }
        }

        /// Marks the step as not having come to its end, so that its time is not remembered.
        public void failed() {
            failed = true;
        }

        @Override
        public void close() {
            synchronized (Progress.this) {
                if (!open.remove(this)) {
                    return;
                }
                Duration took = soFar();
                if (!failed) {
                    timings.keep(what, took);
                }
                erase();
                if (!terminal || failed || took.compareTo(WORTH_A_LINE) >= 0) {
                    String end = failed ? style.bad("failed") + " after " : "";
                    err.println(what + "  " + end + style.dim(precisely(took)));
                }
                draw();
            }
        }

        private Duration soFar() {
            return Duration.ofNanos(nanos.getAsLong() - begun);
        }

        private String expectation() {
            return lastTime == null || lastTime.compareTo(WORTH_A_LINE) < 0
                    ? ""
                    : " (last time " + shown(lastTime) + ")";
        }
    }
}
