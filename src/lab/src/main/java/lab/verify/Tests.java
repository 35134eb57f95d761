package lab.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lab.build.Worktree;
import platform.Child;

/// Runs the shop's own tests in a worktree.
final class Tests {
    private static final Pattern SUITE =
            Pattern.compile(
                    "<testsuite [^>]*?tests=\"(\\d+)\"[^>]*?errors=\"(\\d+)\""
                            + "[^>]*?failures=\"(\\d+)\"");

    private final Path logs;

    Tests(Path logs) {
        this.logs = logs;
    }

    /// @return null if all pass, else which fail and why
    String allPass(Worktree worktree) throws IOException {
        Child maven = maven(worktree, "shop.**");
        return maven.exitValue() == 0
                ? null
                : "tests fail:\n" + failures(maven.lastLines(Integer.MAX_VALUE));
    }

    /// Surefire's list of the tests that failed, or the end of the log where no test ran.
    static String failures(String log) {
        List<String> lines = log.lines().toList();
        int from = lines.lastIndexOf("[INFO] Results:");
        if (from < 0) {
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
        }
        return lines.stream()
                .skip(from)
                .takeWhile(line -> !line.contains("BUILD FAILURE"))
                .filter(line -> line.startsWith("[ERROR]"))
                .collect(Collectors.joining("\n"));
    }

    /// A regression test must run and fail by assertion: an error would only show that it cannot
    /// run there.
    ///
    /// @return null if it does
    String failsByAssertion(Worktree worktree, String test) throws IOException {
        Files.deleteIfExists(report(worktree, test));
        Child maven = maven(worktree, test);
        if (!Files.exists(report(worktree, test))) {
            return test + " did not run:\n" + maven.lastLines(25);
        }
        Matcher suite = SUITE.matcher(Files.readString(report(worktree, test)));
        if (!suite.find()) {
            return "no result in " + report(worktree, test);
        }
        int errors = Integer.parseInt(suite.group(2));
        int failures = Integer.parseInt(suite.group(3));
        if (failures > 0 && errors == 0) {
            return null;
        }
        return "%s: %s tests, %d failures, %d errors; wanted at least one failure and no error"
                .formatted(test, suite.group(1), failures, errors);
    }

    private static Path report(Worktree worktree, String test) {
        return worktree.path().resolve("src/shop/target/surefire-reports/TEST-" + test + ".xml");
    }

    private Child maven(Worktree worktree, String tests) throws IOException {
        Files.createDirectories(logs);
        List<String> command =
                new ArrayList<>(
                        Arrays.asList(
                                worktree.path().resolve("mvnw").toString(),
                                "-B",
                                "-pl",
                                "src/shop",
                                "-am",
                                "test",
                                "-Dtest=" + tests,
                                "-Dsurefire.failIfNoSpecifiedTests=false"));
        Child maven =
                Child.start(
                        Child.spec("maven", command.toArray(String[]::new))
                                .env(java.util.Map.of("JAVA_HOME", System.getProperty("java.home")))
                                .dir(worktree.path())
                                .log(
                                        logs.resolve(
                                                worktree.commit().substring(0, 12)
                                                        + "-tests.log")));
        maven.await();
        return maven;
    }
}
