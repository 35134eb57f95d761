package shop.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.zip.CRC32;

/// The addresses of what pages load. Each names the content, because browsers keep such files for
/// a day without asking: a changed file is another address.
@ApplicationScoped
@Named("assets")
public class Assets {
    private final String style = address("app.css");
    private final String script = address("app.js");
    private final String art = address("art.svg");
    private final String htmx =
            "/webjars/htmx.org/%s/dist/htmx.min.js"
                    .formatted(versionOf("org.webjars.npm/htmx.org"));

    public String style() {
        return style;
    }

    public String script() {
        return script;
    }

    /// The icons and patterns of [Tile].
    public String art() {
        return art;
    }

    public String htmx() {
        return htmx;
    }

    private static String address(String file) {
        try (var content = open("/META-INF/resources/storefront/" + file)) {
            var sum = new CRC32();
            sum.update(content.readAllBytes());
            return "/storefront/%s?v=%08x".formatted(file, sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A WebJar's version is a part of its files' addresses; the jar itself says which it is.
    private static String versionOf(String artifact) {
        try (var content = open("/META-INF/maven/" + artifact + "/pom.properties")) {
            var properties = new Properties();
            properties.load(content);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Assets.class.getResourceAsStream(resource);
    }
}
