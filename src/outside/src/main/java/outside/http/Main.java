package outside.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// Starts the world outside as a program of its own: `java -jar outside.jar`.
///
/// Exit status: 2 if it cannot start, with the reason on stderr.
public final class Main {

    private static final int KEY_BYTES = 18;

    private Main() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            IO.print(Options.HELP);
            return;
        }
        try {
            start(Options.of(List.of(arguments)));
        } catch (Invalid | IOException e) {
            System.err.println("outside cannot start: " + e.getMessage());
            System.exit(2);
        }
    }

    private static void start(Options options) throws IOException {
        Config config = Config.of(System.getenv(), Main::newKey);
        OutsideServer server;
        try {
            server = OutsideServer.start(options.address(), config);
        } catch (IOException e) {
            throw new IOException("%s: %s".formatted(options.address(), e.getMessage()), e);
        }
        String host = options.address().getAddress().getHostAddress();
        IO.println("outside listens on http://%s:%d".formatted(host, server.port()));
        if (!config.paymentKey().equals(System.getenv(Config.KEY_VARIABLE))) {
            IO.println(
                    Config.KEY_VARIABLE + " is not set, so this run's is " + config.paymentKey());
        }
        if (options.portFile().isPresent()) {
            write(options.portFile().get(), server.port());
        }
    }

    private static String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /// In one step, so that a reader who waits for the file never sees half of it.
    private static void write(Path file, int port) throws IOException {
        Path whole = file.toAbsolutePath();
        Path half = Files.createTempFile(whole.getParent(), "port", ".tmp");
        Files.writeString(half, Integer.toString(port));
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
    }
}
