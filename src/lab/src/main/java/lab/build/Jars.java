package lab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import lab.ui.Failure;

/// Finds the jar that a module's build left in its folder `target`.
final class Jars {

    private Jars() {}

    /// The jar with a `Main-Class`.
    static Path runnable(Path target) throws IOException {
        for (Path jar : jars(target)) {
            if (attribute(jar, Attributes.Name.MAIN_CLASS) != null) {
                return jar;
            }
        }
        throw new Failure(
                "No jar in " + target + " names a Main-Class.",
                "Set mainClass in the module's maven-jar-plugin.");
    }

    /// The jar of the module's own classes.
    static Path main(Path target) throws IOException {
        return jars(target).stream()
                .findFirst()
                .orElseThrow(() -> new Failure("No jar in " + target + ".", "Check its pom."));
    }

    /// The files that the jar's `Class-Path` names.
    static List<Path> besides(Path jar) throws IOException {
        String names = attribute(jar, Attributes.Name.CLASS_PATH);
        return names == null || names.isBlank()
                ? List.of()
                : Arrays.stream(names.strip().split("\\s+")).map(jar::resolveSibling).toList();
    }

    private static List<Path> jars(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getFileName().toString().startsWith("original-"))
                    .sorted()
                    .toList();
        }
    }

    private static String attribute(Path jar, Attributes.Name name) throws IOException {
        try (JarFile open = new JarFile(jar.toFile())) {
            return open.getManifest() == null
                    ? null
                    : open.getManifest().getMainAttributes().getValue(name);
        }
    }
}
