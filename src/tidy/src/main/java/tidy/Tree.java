package tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The files that rules look at: paths from the repository's root with `/`, and their text.
/// A file that is no text (an image) is there with an empty text.
public final class Tree {
    private final SortedMap<String, String> files;
    private List<JavaSource> java;

    private Tree(Map<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    public static Tree of(Map<String, String> files) {
        return new Tree(files);
    }

    /// What git tracks below `root`, as it stands in the work tree.
    public static Tree tracked(Path root) {
        Map<String, String> files = new TreeMap<>();
        for (String path : Git.lines(root, "ls-files", "-z")) {
            Path file = root.resolve(path);
            if (Files.isRegularFile(file)) {
                files.put(path, textOf(file));
            }
        }
        return new Tree(files);
    }

    private static String textOf(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            for (byte each : bytes) {
                if (each == 0) {
                    return "";
                }
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    public List<String> paths(Predicate<String> wanted) {
        return files.keySet().stream().filter(wanted).toList();
    }

    public String text(String path) {
        return files.get(path);
    }

    public List<String> lines(String path) {
        return files.get(path).lines().toList();
    }

    public boolean hasFile(String path) {
        return files.containsKey(path);
    }

    public boolean hasFolder(String path) {
        String first = path.isEmpty() ? "" : path + "/";
        return files.tailMap(first).keySet().stream().limit(1).anyMatch(p -> p.startsWith(first));
    }

    /// Every Java file, parsed once.
    public List<JavaSource> java() {
        if (java == null) {
            java = JavaSource.parse(this);
        }
        return java;
    }
}
