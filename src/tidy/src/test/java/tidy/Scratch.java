package tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A scratch repository with a branch `course`, to run the history's scripts on. The user's own
/// git settings don't reach it.
final class Scratch {
    final Path dir;
    final Map<String, String> environment =
            new HashMap<>(Map.of("EDITION_COMPILE", "test ! -e broken"));

    Scratch(Path dir) {
        this.dir = dir;
        git("init", "-q", "-b", "course");
        git("config", "user.name", "Ada");
        git("config", "user.email", "ada@example.org");
        write(".gitignore", ".lab/\n");
        write("pom.xml", "<project/>\n");
        commit("build: a scaffold");
    }

    /// What a command printed, and its exit status.
    record Answer(int status, String out, String err) {}

    void write(String path, String text) {
        try {
            Path file = dir.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Commits all that was written. The paragraphs become the message.
    String commit(String... paragraphs) {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", String.join("\n\n", paragraphs));
        return head();
    }

    /// Two commits, tagged as incident and fix, with one wrong fix that applies.
    void incident(String id) {
        write("docs/incidents/" + id + "/README.md", "Pages are slow.\n");
        write("docs/incidents/" + id + "/incident.yaml", "id: " + id + "\n");
        write("gatling/" + id + ".java", "load\n");
        write("shop.txt", "one\ntwo\nthree\n");
        commit("shop: three lines", "Tag: stage-0-" + id + "-incident");
        write("shop.txt", "one\n2\nthree\n");
        write("docs/incidents/" + id + "/wrong/bigger.patch", wrongFix("two"));
        commit("shop: a number", "Tag: stage-0-" + id + "-fix\nTest: LinesTest\nLesson: count");
    }

    /// A patch of the line `before` between `one` and `three`.
    static String wrongFix(String before) {
        return """
               Still-red: lines that are words

               diff --git a/shop.txt b/shop.txt
               --- a/shop.txt
               +++ b/shop.txt
               @@ -1,3 +1,3 @@
                one
               -%s
               +TWO
                three
               """
                .formatted(before);
    }

    /// Changes the commit below the tip and lays the tip on it again.
    void amendBelowTip(Runnable change) {
        String tip = head();
        git("reset", "-q", "--hard", "HEAD^");
        change.run();
        git("add", "-A");
        git("commit", "-q", "--amend", "--no-edit", "--allow-empty");
        git("cherry-pick", "--allow-empty", tip);
    }

    String head() {
        return git("rev-parse", "HEAD");
    }

    String git(String... arguments) {
        Answer answer = run("git", arguments);
        if (answer.status() != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + ": " + answer.err());
        }
        return answer.out().strip();
    }

    Answer script(String name, String... arguments) {
        return run(Repository.root().resolve("scripts").resolve(name).toString(), arguments);
    }

    private Answer run(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().putAll(environment);
        try {
            Path err = Files.createTempFile("scratch", ".err");
            Process process = builder.redirectError(err.toFile()).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes());
            Answer answer = new Answer(process.waitFor(), out, Files.readString(err));
            Files.delete(err);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while " + program + " ran", e);
        }
    }
}
