package platform;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// The list of a folder's files beside the folder, by which one sees that it is whole.
///
/// One file a line: size in bytes, blank, path; then the line `end`. Sizes are enough: they find
/// what a killed process, a full disk or somebody's `rm` leaves, within milliseconds for a server
/// of 150 files; checksums would take as long as unpacking again.
record Manifest(Path folder) {
    private static final String END = "end";

    static Manifest of(Path folder) {
        return new Manifest(folder);
    }

    Path file() {
        return folder.resolveSibling(folder.getFileName() + ".files");
    }

    void write() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path each : Folders.files(folder)) {
            lines.add(Files.size(each) + " " + folder.relativize(each));
        }
        lines.add(END);
        Path written = folder.resolveSibling(folder.getFileName() + ".files.unfinished");
        Files.write(written, lines);
        Files.move(written, file(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Whether every file that it lists is there in its size. Files that it does not list do not
    /// matter.
    boolean agrees() throws IOException {
        try {
            List<String> lines = Files.readAllLines(file());
            if (lines.isEmpty() || !lines.removeLast().equals(END)) {
                return false;
            }
            for (String line : lines) {
                int blank = line.indexOf(' ');
                Path listed = folder.resolve(line.substring(blank + 1));
                var attributes = Files.readAttributes(listed, BasicFileAttributes.class);
                if (attributes.size() != Long.parseLong(line.substring(0, blank))) {
                    return false;
                }
            }
            return Files.isDirectory(folder);
        } catch (NoSuchFileException | MalformedInputException missingOrBroken) {
            return false;
        }
    }
}
