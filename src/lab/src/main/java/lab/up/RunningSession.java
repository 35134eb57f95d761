package lab.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import lab.fault.Running;
import lab.ui.Failure;

/// What `./lab up` leaves for other commands while it runs: `.lab/up/running.json`.
///
/// The file goes when the session ends in good order. One that was left by a session that was
/// killed names a process that is no more, or whose number another one has: it counts for nothing.
///
/// @param pid of the lab that runs the session
/// @param started when that process did; empty where the system does not tell
/// @param outside null if the session has no world outside
/// @param processes their ids by name: `shop-1`, `database`
public record RunningSession(long pid, String started, URI outside, Map<String, Long> processes) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "running.json";

    static RunningSession ofThisProcess(URI outside, Map<String, Long> processes) {
        ProcessHandle self = ProcessHandle.current();
        return new RunningSession(self.pid(), start(self), outside, processes);
    }

    /// @param folder the session's
    void write(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            JSON.writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new Failure(file + " cannot be written: " + e, "Is the disk full? df -h .", e);
        }
    }

    static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException left) {
            // Its process ends, so it counts for nothing.
        }
    }

    /// The session that runs now.
    ///
    /// @param folder where `./lab up` of this clone works
    public static Optional<RunningSession> in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), RunningSession.class))
                    .filter(RunningSession::alive);
        } catch (IOException torn) {
            return Optional.empty();
        }
    }

    public boolean alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> start(process).equals(started))
                .isPresent();
    }

    public Running running() {
        return new Running(outside, processes);
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }
}
