package tidy;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where this repository lies.
public final class Repository {
    private Repository() {}

    /// The folder with `mvnw`, from whichever folder in it the tests were started.
    public static Path root() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.exists(dir.resolve("mvnw"))) {
                return dir;
            }
        }
        throw new IllegalStateException(
                "no mvnw in any folder above " + Path.of("").toAbsolutePath());
    }
}
