package lab.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lab.fault.Fault.Action;
import lab.ui.Failure;

/// A fault that holds until it is closed.
///
/// What a service is told is taken back by telling it, of the same fields, what it said before; so
/// two faults on different fields of one service do not disturb each other. A pause ends with
/// SIGCONT. A kill is not taken back.
///
/// Threads: any; the first close takes it back, others wait for that.
public final class Injection implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private interface TakenBack {
        void run() throws IOException;
    }

    private final Fault fault;
    private final List<TakenBack> undo = new ArrayList<>();

    private Injection(Fault fault) {
        this.fault = fault;
    }

    /// Applies a fault.
    ///
    /// @throws Failure if it cannot be done; then nothing of it is left
    public static Injection of(Fault fault, Running running) {
        Injection injection = new Injection(fault);
        try {
            injection.apply(running);
            return injection;
        } catch (IOException e) {
            injection.close();
            throw new Failure(
                    "The fault " + fault.name() + " could not be applied: " + e.getMessage(),
                    "Is " + fault.target() + " running?",
                    e);
        }
    }

    public Fault fault() {
        return fault;
    }

    private synchronized void apply(Running running) throws IOException {
        switch (fault.action()) {
            case Action.Change(String service, JsonNode fields) ->
                    change(running.outside().resolve("/admin/services/" + service), fields);
            case Action.Pause _ -> {
                for (long pid : pids(running)) {
                    undo.add(() -> goOn(pid));
                    signal("STOP", pid);
                }
            }
            case Action.Kill _ -> {
                for (long pid : pids(running)) {
                    signal("KILL", pid);
                }
            }
        }
    }

    private List<Long> pids(Running running) throws IOException {
        List<Long> pids = running.pids(fault.target());
        if (pids.isEmpty()) {
            throw new IOException(
                    "there is no " + fault.target() + ", only " + running.processes().keySet());
        }
        return pids;
    }

    private void change(URI service, JsonNode fields) throws IOException {
        JsonNode before = JSON.readTree(send(service, "GET", BodyPublishers.noBody()));
        ObjectNode former = JSON.createObjectNode();
        fields.fieldNames().forEachRemaining(field -> former.set(field, before.get(field)));
        undo.add(() -> patch(service, former));
        patch(service, fields);
    }

    private static void patch(URI service, JsonNode fields) throws IOException {
        send(service, "PATCH", BodyPublishers.ofString(JSON.writeValueAsString(fields)));
    }

    private static String send(URI address, String method, BodyPublisher body) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(
                        method + " " + address.getPath() + " answered " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void goOn(long pid) throws IOException {
        if (ProcessHandle.of(pid).isPresent()) {
            signal("CONT", pid);
        }
    }

    /// `kill` is built into every shell.
    private static void signal(String name, long pid) throws IOException {
        Process kill =
                new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid)
                        .redirectErrorStream(true)
                        .start();
        try {
            String said = new String(kill.getInputStream().readAllBytes()).strip();
            if (kill.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// Takes it back, if that is possible.
    @Override
    public void close() {
        takeBack();
    }

    /// Takes it back. A process that is gone has nothing to take back.
    ///
    /// @return what could not be done; empty if nothing, or if it was taken back before
    public synchronized List<String> takeBack() {
        boolean interrupted = Thread.interrupted();
        List<String> problems = new ArrayList<>();
        for (TakenBack each : undo.reversed()) {
            try {
                each.run();
            } catch (IOException e) {
                problems.add(e.toString());
            }
        }
        undo.clear();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return problems;
    }
}
