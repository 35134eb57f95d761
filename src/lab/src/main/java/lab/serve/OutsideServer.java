package lab.serve;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lab.build.Folders;
import platform.Child;

/// The world outside, running: payment, suppliers, shipping, mail.
public final class OutsideServer implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofSeconds(15);

    private final Child child;
    private final Ready ready;
    private final URI url;
    private final String paymentKey;

    private OutsideServer(Child child, Ready ready, URI url, String paymentKey) {
        this.child = child;
        this.ready = ready;
        this.url = url;
        this.paymentKey = paymentKey;
    }

    /// Where it listens when somebody works with it by hand, if that is free.
    public static final int USUAL_PORT = 8090;

    /// Starts it on any free port.
    ///
    /// @see #start(Path, Path, int, Map)
    public static OutsideServer start(Path jar, Path folder, Map<String, String> settings) {
        return start(jar, folder, 0, settings);
    }

    /// Starts it with a new payment key, and waits until it is ready.
    ///
    /// @param jar what [lab.build.Builds#outside] gives
    /// @param folder for its log and port file
    /// @param port that is free, or 0 for any
    /// @param settings `OUTSIDE_…` variables
    public static OutsideServer start(
            Path jar, Path folder, int port, Map<String, String> settings) {
        Path portFile = folder.resolve("outside.port");
        Path log = folder.resolve("outside.log");
        Folders.delete(portFile);
        String key = "key-" + UUID.randomUUID();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("OUTSIDE_PAYMENT_KEY", key);
        String[] command = {
            Java.program(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            jar.toString(),
            "--port",
            Integer.toString(port),
            "--port-file",
            portFile.toString()
        };
        Child child = Child.start(Child.spec("outside", command).env(environment).log(log));
        Ready ready = new Ready(child);
        try {
            URI url = URI.create("http://localhost:" + ready.awaitFile(portFile, START_MAX));
            ready.awaitOk(url.resolve("/health"), START_MAX);
            return new OutsideServer(child, ready, url, key);
        } catch (RuntimeException notStarted) {
            child.close();
            throw notStarted;
        }
    }

    public URI url() {
        return url;
    }

    public String paymentKey() {
        return paymentKey;
    }

    /// What the shop needs to find it.
    public Map<String, String> forTheShop() {
        return Map.of(
                "SHOP_PAYMENT_URL", url + "/payment",
                "SHOP_PAYMENT_KEY", paymentKey,
                "SHOP_SUPPLIERS_URL", url + "/suppliers",
                "SHOP_MAIL_URL", url + "/mail");
    }

    /// For somebody who waits on it.
    public Ready ready() {
        return ready;
    }

    @Override
    public void close() {
        child.close();
    }
}
