package lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lab.ui.Failure;

/// A tempting change that does not help: a patch against the incident's version, whose first line
/// says what it leaves red.
///
/// @param name of the file, without its ending
/// @param stillRed the signal or check that must not become healthy
public record WrongFix(String name, Path patch, String stillRed) {
    private static final String FIRST_LINE = "Still-red: ";

    /// All patches of a folder, by name; none if there is no folder.
    public static List<WrongFix> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .map(WrongFix::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WrongFix read(Path patch) {
        try (Stream<String> lines = Files.lines(patch)) {
            String first = lines.findFirst().orElse("");
            if (!first.startsWith(FIRST_LINE)) {
                throw new Failure(
                        patch + " begins with '" + first + "'.",
                        "Its first line must be '" + FIRST_LINE + "<name of a signal or check>'.");
            }
            String name = patch.getFileName().toString().replaceFirst("\\.patch$", "");
            return new WrongFix(name, patch, first.substring(FIRST_LINE.length()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String side() {
        return Sides.WRONG + name;
    }
}
