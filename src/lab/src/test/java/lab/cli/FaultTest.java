package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lab.history.ScratchRepository;
import lab.ui.Failure;
import lab.ui.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `./lab fault` beside a session that this test makes up.
class FaultTest {
    private static final String HANGS =
            """
            name: supplier-hangs
            what: The suppliers answer nobody.
            target: outside/supplier
            set: { hanging: true }
            """;

    @TempDir Path folder;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private HttpServer outside;
    private Lab lab;

    @BeforeEach
    void aCloneWithAFault() throws IOException {
        ScratchRepository scratch = new ScratchRepository(folder);
        scratch.write("chaos/supplier-hangs.yaml", HANGS);
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream());
        lab =
                new Lab(
                        scratch.repository(),
                        Progress.to(quiet, folder),
                        new PrintStream(written, true, StandardCharsets.UTF_8));
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext(
                "/admin/services/supplier",
                exchange -> {
                    String body = new String(exchange.getRequestBody().readAllBytes());
                    told.add(exchange.getRequestMethod() + " " + body);
                    byte[] answer = "{\"hanging\":false}".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        outside.start();
    }

    @AfterEach
    void stop() {
        outside.stop(0);
    }

    @Test
    void appliesAndTakesBack() throws IOException {
        announce(ProcessHandle.current());

        assertThat(run("supplier-hangs", "--for", "0s")).isZero();

        assertThat(told)
                .containsExactly("GET ", "PATCH {\"hanging\":true}", "PATCH {\"hanging\":false}");
        assertThat(text()).contains("supplier-hangs: The suppliers answer nobody.", "Taken back.");
    }

    @Test
    void takesAFileByItsPath() throws IOException {
        announce(ProcessHandle.current());

        run(folder.resolve("chaos/supplier-hangs.yaml").toString(), "--for", "0s");

        assertThat(told).hasSize(3);
    }

    @Test
    void wantsASession() {
        assertFails("No ./lab up is running in this clone.", "supplier-hangs");
    }

    @Test
    void takesASessionThatWasKilledForNone() throws Exception {
        Process process = new ProcessBuilder("true").start();
        ProcessHandle handle = process.toHandle();
        process.waitFor();
        announce(handle);

        assertFails("No ./lab up is running in this clone.", "supplier-hangs");
    }

    @Test
    void takesAnotherProcessWithTheSameNumberForNone() throws IOException {
        announce(ProcessHandle.current());
        Path file = folder.resolve(".lab/up/running.json");
        Files.writeString(file, Files.readString(file).replaceAll("20[0-9]{2}-", "1999-"));

        assertFails("No ./lab up is running in this clone.", "supplier-hangs");
    }

    @Test
    void namesTheFaultsThatThereAre() {
        assertThatThrownBy(() -> run("supplier-hang"))
                .isInstanceOf(Failure.class)
                .hasMessage("There is no fault supplier-hang.")
                .extracting(e -> ((Failure) e).todo())
                .isEqualTo("There are chaos/supplier-hangs.yaml.");
    }

    @Test
    void saysWhatIsWrongWithAFileBeforeAnythingElse() throws IOException {
        Files.writeString(
                folder.resolve("chaos/supplier-hangs.yaml"), HANGS.replace("hanging", "hangs"));

        assertFails("supplier-hangs.yaml:4: set: unknown key 'hangs'", "supplier-hangs");
    }

    @Test
    void refusesATimeWithoutItsUnit() {
        assertFails("'30' is no time.", "supplier-hangs", "--for", "30");
    }

    private void announce(ProcessHandle process) throws IOException {
        String start = process.info().startInstant().map(Object::toString).orElse("");
        Path file = lab.repository().labFolder("up").resolve("running.json");
        URI address = URI.create("http://127.0.0.1:" + outside.getAddress().getPort());
        Files.writeString(
                file,
                """
                {"pid":%d,"started":"%s","outside":"%s","processes":{}}
                """
                        .formatted(process.pid(), start, address));
    }

    private void assertFails(String message, String... arguments) {
        assertThatThrownBy(() -> run(arguments))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(message);
        assertThat(told).isEmpty();
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(lab).addSubcommand("fault", new Fault());
        String[] all = new String[arguments.length + 1];
        all[0] = "fault";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Failure[] failure = new Failure[1];
        line.setExecutionExceptionHandler(
                (exception, at, parsed) -> {
                    failure[0] = (Failure) exception;
                    return 2;
                });
        int status = line.execute(all);
        if (failure[0] != null) {
            throw failure[0];
        }
        return status;
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
