package experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One measurement: where its data go, and how much care it takes.
///
/// @param published whether the figures are for a page: at least three JVMs for each, and longer
///     ones; else just enough to see what they are about
public record Run(Path folder, boolean published) {

    /// JVMs for each figure.
    public int forks() {
        return published ? 3 : 1;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /// Tells a waiting person what is being done; the lab shows the last such line.
    public void progress(String what) {
        System.out.println("at: " + what);
    }

    /// Runs a class of this module in a JVM of its own, which does not outlive this one.
    ///
    /// @throws IOException if it ends with an error, or not within the minutes
    public void fork(List<String> flags, Class<?> main, List<String> arguments, int minutes)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        Thread end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                throw new IOException(main.getName() + " not done after " + minutes + " min");
            }
            if (process.exitValue() != 0) {
                throw new IOException(main.getName() + " ended with " + process.exitValue());
            }
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }
}
