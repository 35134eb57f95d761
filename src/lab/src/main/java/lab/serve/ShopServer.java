package lab.serve;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import platform.Child;

/// One process of the shop.
public final class ShopServer implements AutoCloseable {

    private final Child child;
    private final URI url;
    private final Ready ready;

    private ShopServer(Child child, URI url, Ready ready) {
        this.child = child;
        this.url = url;
        this.ready = ready;
    }

    /// How to start it.
    ///
    /// @param name of the process and its log, e.g. `shop-1`
    /// @param application what [lab.build.Builds#shop] gives
    /// @param jvmOptions the tag's `src/shop/jvm.options`; need not exist
    /// @param port to listen on
    public record Options(String name, Path application, Path jvmOptions, int port) {}

    /// Starts it, and does not wait: see [#awaitReady].
    ///
    /// @param folder for its log
    /// @param environment `SHOP_…` variables
    public static ShopServer start(Options options, Path folder, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(Java.program()));
        if (Files.isRegularFile(options.jvmOptions())) {
            command.add("@" + options.jvmOptions());
        }
        command.addAll(
                List.of("-jar", options.application().resolve("quarkus-run.jar").toString()));
        Map<String, String> all = new HashMap<>(environment);
        all.put("QUARKUS_HTTP_PORT", Integer.toString(options.port()));
        Child child =
                Child.start(
                        Child.spec(options.name(), command.toArray(String[]::new))
                                .env(all)
                                .log(folder.resolve(options.name() + ".log")));
        URI url = URI.create("http://localhost:" + options.port());
        return new ShopServer(child, url, new Ready(child));
    }

    /// @throws lab.ui.Failure with the end of the log if it is not ready in time
    public void awaitReady(Duration longest) {
        ready.awaitOk(url.resolve("/q/health/ready"), longest);
    }

    public long pid() {
        return child.pid();
    }

    public URI url() {
        return url;
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
