package load;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;

/// One line for every request sent: when, how long, what came back. Gatling's own report shows
/// means and percentiles of a whole run; a proof needs each answer, by phase.
///
///     phase,request,started_at_ms,millis,status,request_id
///     storm,checkout,1764000000123,48,201,storm-checkout-17
///
/// `status` is 0 where no answer came within the time-out (see gatling.conf). Without the property
/// `answers` nothing is written. Beside the file lies `answers.csv.started`, made when the first
/// user arrives: the run's time zero, in milliseconds since the epoch.
///
/// Where a simulation looks into the body, an answer of 200 that lacks something is filed as
/// [#PARTIAL], a status that the shop itself never sends.
///
/// Threads: any number; a line is written whole.
public final class Answers {
    private static final String STARTED_AT = "answers.startedAt";
    private static final String REQUEST_ID = "answers.requestId";

    /// The status of the last answer in a session; 0 if there was none.
    static final String STATUS = "answers.status";

    /// 206 Partial Content: the shop said 200, and something was missing.
    static final int PARTIAL = 206;

    private final Path file;
    private final PrintWriter lines;
    private final AtomicLong count = new AtomicLong();
    private boolean started;

    private Answers(Path file, PrintWriter lines) {
        this.file = file;
        this.lines = lines;
    }

    static Answers fromSystemProperties() {
        String file = System.getProperty("answers");
        if (file == null) {
            return new Answers(null, new PrintWriter(PrintWriter.nullWriter()));
        }
        try {
            Answers answers =
                    new Answers(
                            Path.of(file),
                            new PrintWriter(Files.newBufferedWriter(Path.of(file)), true));
            answers.lines.println("phase,request,started_at_ms,millis,status,request_id");
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the answers to " + file, e);
        }
    }

    /// Sends `request`, expects one of `expected`, and files the answer as `name` of `phase`.
    ChainBuilder ask(
            Phase phase, String name, HttpRequestActionBuilder request, Integer... expected) {
        return send(phase, name, request, expected).exec(session -> end(session, phase, name));
    }

    /// What is promised of an answer.
    ///
    /// @param late the status under which one is filed that took longer
    record Promise(int status, long millisMax, int late) {}

    /// The same, for an answer that must come in time.
    ChainBuilder askInTime(
            Phase phase, String name, HttpRequestActionBuilder request, Promise promise) {
        return send(phase, name, request, promise.status())
                .exec(
                        session ->
                                session.getInt(STATUS) != promise.status()
                                                || took(session) <= promise.millisMax()
                                        ? session
                                        : session.set(STATUS, promise.late()))
                .exec(session -> end(session, phase, name));
    }

    /// The same, for an answer that must be 200 and `whole`, which is asked with the session and
    /// the milliseconds that the answer took.
    ChainBuilder askForAll(
            Phase phase,
            String name,
            HttpRequestActionBuilder request,
            BiPredicate<Session, Long> whole) {
        return send(phase, name, request, 200)
                .exec(
                        session ->
                                session.getInt(STATUS) != 200 || whole.test(session, took(session))
                                        ? session
                                        : session.set(STATUS, PARTIAL))
                .exec(session -> end(session, phase, name));
    }

    private ChainBuilder send(
            Phase phase, String name, HttpRequestActionBuilder request, Integer... expected) {
        return exec(session -> begin(session, phase, name))
                .exec(
                        request.header("X-Request-Id", session -> session.getString(REQUEST_ID))
                                .check(status().saveAs(STATUS), status().in(expected)));
    }

    private Session begin(Session session, Phase phase, String name) {
        long now = System.currentTimeMillis();
        markStart(now);
        return session.set(STATUS, 0)
                .set(STARTED_AT, now)
                .set(REQUEST_ID, phase + "-" + name + "-" + count.incrementAndGet());
    }

    private Session end(Session session, Phase phase, String name) {
        lines.println(
                String.join(
                        ",",
                        phase.toString(),
                        name,
                        Long.toString(session.getLong(STARTED_AT)),
                        Long.toString(took(session)),
                        Integer.toString(session.getInt(STATUS)),
                        session.getString(REQUEST_ID)));
        return session;
    }

    private static long took(Session session) {
        return System.currentTimeMillis() - session.getLong(STARTED_AT);
    }

    private synchronized void markStart(long now) {
        if (started || file == null) {
            return;
        }
        started = true;
        try {
            Path made = Files.writeString(file.resolveSibling("started.tmp"), Long.toString(now));
            Path started = file.resolveSibling(file.getFileName() + ".started");
            Files.move(made, started, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the start of the run beside " + file, e);
        }
    }
}
