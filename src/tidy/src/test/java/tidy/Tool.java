package tidy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A program that may be installed.
final class Tool {
    private Tool() {}

    static boolean installed(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /// What the command prints when it fails, run in the repository's root; nothing when it
    /// succeeds.
    static String complaints(List<String> command) {
        Result result = run(command);
        return result.status() == 0 ? "" : result.printed() + "\nfailed: " + command;
    }

    /// What a command prints that must succeed.
    static String output(List<String> command) {
        Result result = run(command);
        if (result.status() != 0) {
            throw new IllegalStateException(command + " failed: " + result.printed());
        }
        return result.printed();
    }

    private record Result(int status, String printed) {}

    private static Result run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(Repository.root().toFile())
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes());
            return new Result(process.waitFor(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while a tool ran", e);
        }
    }
}
