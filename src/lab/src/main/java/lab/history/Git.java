package lab.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lab.ui.Failure;

/// Runs git in one folder, shielded from the user's settings that change what it prints or does
/// (colours, signatures, hooks, quoted paths) and from a hook's environment.
///
/// @param folder where git runs
/// @param environment added to the process's environment
public record Git(Path folder, Map<String, String> environment) {

    private static final List<String> SETTINGS =
            List.of(
                    "color.ui=false",
                    "core.quotePath=false",
                    "core.hooksPath=/dev/null",
                    "core.fsmonitor=false",
                    "log.showSignature=false",
                    "diff.noprefix=false",
                    "diff.mnemonicPrefix=false",
                    "advice.detachedHead=false");

    /// Set by git for its hooks, and wrong for any other repository.
    private static final List<String> OF_A_HOOK =
            List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR");

    public static Git in(Path folder) {
        return new Git(folder, Map.of());
    }

    public Git with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Git(folder, Map.copyOf(more));
    }

    /// Its stdout without the line ends at its end.
    ///
    /// @throws GitFailed if it ends with another status than 0
    public String run(String... arguments) {
        return run(new byte[0], arguments);
    }

    /// The same, with something on its stdin.
    public String run(byte[] stdin, String... arguments) {
        String text = new String(bytes(stdin, arguments), StandardCharsets.UTF_8);
        return text.replaceFirst("[\r\n]+\\z", "");
    }

    /// Whether it ends with status 0.
    public boolean succeeds(String... arguments) {
        try {
            run(arguments);
            return true;
        } catch (GitFailed no) {
            return false;
        }
    }

    /// Its stdout, byte for byte.
    public byte[] bytes(byte[] stdin, String... arguments) {
        try {
            Process git = builder(List.of(arguments)).start();
            var stderr = CompletableFuture.supplyAsync(() -> all(git.getErrorStream()), THREADS);
            var fed = CompletableFuture.runAsync(() -> feed(git, stdin), THREADS);
            byte[] stdout = all(git.getInputStream());
            int status = git.waitFor();
            fed.join();
            if (status != 0) {
                String said = new String(stderr.join(), StandardCharsets.UTF_8);
                throw new GitFailed(List.of(arguments), status, said);
            }
            return stdout;
        } catch (IOException notStarted) {
            throw notFound(notStarted);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while git was running.", "Run it again.", stopped);
        }
    }

    /// Runs git on the user's own terminal, with the user's pager and colours.
    ///
    /// @return its exit status
    public int show(String... arguments) {
        try {
            ProcessBuilder git = new ProcessBuilder(command(List.of(), List.of(arguments)));
            clean(git);
            return git.inheritIO().start().waitFor();
        } catch (IOException notStarted) {
            throw notFound(notStarted);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private ProcessBuilder builder(List<String> arguments) {
        ProcessBuilder git = new ProcessBuilder(command(SETTINGS, arguments));
        clean(git);
        git.environment().put("LC_ALL", "C");
        git.environment().put("GIT_TERMINAL_PROMPT", "0");
        git.environment().putAll(environment);
        return git;
    }

    private void clean(ProcessBuilder git) {
        git.directory(folder.toFile());
        git.environment().keySet().removeAll(OF_A_HOOK);
    }

    private static List<String> command(List<String> settings, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        for (String setting : settings) {
            command.add("-c");
            command.add(setting);
        }
        command.addAll(arguments);
        return command;
    }

    private static Failure notFound(IOException cause) {
        return new Failure(
                "git cannot be run: " + cause.getMessage(),
                "Install git 2.32 or newer, e.g. apt-get install git",
                cause);
    }

    private static final java.util.concurrent.Executor THREADS =
            task -> Thread.ofVirtual().start(task);

    private static void feed(Process git, byte[] stdin) {
        try (OutputStream out = git.getOutputStream()) {
            out.write(stdin);
        } catch (IOException closedByGit) {
            // Its status and stderr tell why.
        }
    }

    private static byte[] all(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
