package lab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.ui.Failure;
import platform.Child;

/// Runs the Maven wrapper of a checkout with the JDK that runs the lab.
final class Maven {

    static final String CLASS_PATH_FILE = "target/lab-class-path";

    private static final int LINES_SHOWN_MAX = 12;
    private static final String CLASS_PATH_GOAL =
            "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath";

    private Maven() {}

    /// Packages modules and what they need, tests left out. Nothing is installed.
    ///
    /// @param log takes all that Maven says
    /// @throws Failure with the errors of the log
    static void build(Path checkout, List<Program> programs, Path log) {
        String modules = String.join(",", programs.stream().map(Program::folder).toList());
        List<String> command = new ArrayList<>(List.of("sh", "./mvnw", "-q", "-B", "-ntp"));
        command.addAll(List.of("-pl", modules, "-am", "-Dmaven.test.skip=true", "package"));
        if (programs.contains(Program.LOAD)) {
            command.add(CLASS_PATH_GOAL);
            command.add("-DincludeScope=runtime");
            command.add("-Dmdep.outputFile=" + CLASS_PATH_FILE);
        }
        if (run(command, checkout, log) != 0) {
            throw new Failure(
                    "Maven could not build " + modules + ":\n" + errors(log),
                    "All that Maven said is in " + log);
        }
    }

    private static int run(List<String> command, Path folder, Path log) {
        Child.Spec maven =
                Child.spec("maven", command.toArray(String[]::new))
                        .env(Map.of("JAVA_HOME", System.getProperty("java.home")))
                        .dir(folder)
                        .log(log);
        return Child.start(maven).await();
    }

    /// The lines marked as errors, or the last lines where there are none.
    static String errors(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.filter(line -> !line.isBlank()).toList();
            List<String> errors =
                    all.stream()
                            .filter(line -> line.startsWith("[ERROR] "))
                            .takeWhile(line -> !line.startsWith("[ERROR] -> [Help"))
                            .map(line -> line.replaceFirst(" -> \\[Help \\d+]$", ""))
                            .filter(line -> line.length() > "[ERROR] ".length())
                            .toList();
            List<String> shown =
                    errors.isEmpty()
                            ? all.subList(Math.max(0, all.size() - LINES_SHOWN_MAX), all.size())
                            : errors.subList(0, Math.min(LINES_SHOWN_MAX, errors.size()));
            return String.join("\n", shown);
        } catch (IOException e) {
            return "(the log cannot be read: " + e.getMessage() + ")";
        }
    }
}
