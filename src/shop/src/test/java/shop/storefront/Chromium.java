package shop.storefront;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The system's own Chromium, without a window. Tests are skipped where there is none: Playwright
/// would download a browser of its own, and here nothing is downloaded behind anybody's back.
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        // Its sandbox does not start for root, as in containers.
                                        .setArgs(List.of("--no-sandbox")));
    }

    static Chromium startOrSkip() {
        Optional<Path> program = find();
        Assumptions.assumeTrue(
                program.isPresent(),
                "Skipped: none of %s is on the PATH (Debian: apt install chromium)"
                        .formatted(NAMES));
        return new Chromium(program.get());
    }

    Surfer surfer(Browser.NewContextOptions options) {
        return new Surfer(browser.newContext(options));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> find() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(folder).map(Path::of))
                .flatMap(folder -> NAMES.stream().map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
