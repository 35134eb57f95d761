package lab.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A repository made for one test, with a user of its own and no settings of the machine's.
public final class ScratchRepository {

    private final Path root;
    private final Git git;

    public ScratchRepository(Path folder) {
        git = asNobodyElse(Git.in(folder));
        git.run("init", "--quiet", "--initial-branch=course");
        git.run("config", "user.name", "Somebody");
        git.run("config", "user.email", "somebody@example.org");
        root = real(folder);
    }

    private static Git asNobodyElse(Git git) {
        return git.with("GIT_CONFIG_GLOBAL", "/dev/null").with("GIT_CONFIG_NOSYSTEM", "1");
    }

    public Path root() {
        return root;
    }

    public Repository repository() {
        return Repository.find(root);
    }

    public String git(String... arguments) {
        return git.run(arguments);
    }

    public ScratchRepository write(String file, String content) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Commits everything; trailers form the message's last paragraph.
    ///
    /// @return the commit's hash
    public String commit(String subject, String... trailers) {
        git.run("add", "--all");
        String message = subject + "\n\nWhy.\n\n" + String.join("\n", trailers);
        git.run("commit", "--quiet", "--allow-empty", "-m", message);
        return git.run("rev-parse", "HEAD");
    }

    /// Publishes a course as the next commit of `main`, in the way of scripts/edition.
    ///
    /// @param notes lines of the edition's message
    /// @return the edition's hash
    public String publish(int number, String tip, String... notes) {
        String said = String.join("\n", notes);
        String message = "Edition " + number + "\n\n" + said + "\n\nEdition: " + number;
        String before = repository().commit("refs/heads/main").orElse(null);
        String first = before == null ? git.run("rev-list", "--max-parents=0", tip) : before;
        String edition =
                git.run("commit-tree", tip + "^{tree}", "-p", first, "-p", tip, "-m", message);
        git.run("update-ref", "refs/heads/main", edition);
        return edition;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
