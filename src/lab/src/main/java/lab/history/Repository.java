package lab.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lab.ui.Failure;

/// The clone that the lab works in.
public final class Repository {

    private final Path root;
    private final Git git;

    private Repository(Path root) {
        this.root = root;
        this.git = Git.in(root);
    }

    /// @param anywhereInside any folder of the clone
    public static Repository find(Path anywhereInside) {
        try {
            String root = Git.in(anywhereInside).run("rev-parse", "--show-toplevel");
            return new Repository(Path.of(root));
        } catch (GitFailed notOne) {
            throw new Failure(
                    anywhereInside
                            + " is in no git repository that git can read: "
                            + notOne.stderr().strip(),
                    "The lab needs the course's history: get it with git clone, not as an archive.",
                    notOne);
        }
    }

    public Path root() {
        return root;
    }

    /// Runs git in the root.
    ///
    /// @return its stdout without the line ends at its end
    public String git(String... arguments) {
        return git.run(arguments);
    }

    /// Git in the root, for what [#git(String...)] does not cover.
    public Git git() {
        return git;
    }

    /// `.lab` in the root, where all that the lab makes is kept.
    public Path labFolder() {
        return labFolder("");
    }

    /// A folder inside `.lab`, made if it is not there.
    public Path labFolder(String name) {
        Path folder = root.resolve(".lab").resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure(
                    "The folder " + folder + " cannot be made: " + e,
                    "The lab writes to .lab in the clone: make it writable, or clone elsewhere.",
                    e);
        }
    }

    /// The full hash of a commit that is named in any way git understands; empty if there is none.
    public Optional<String> commit(String rev) {
        return hash(rev + "^{commit}");
    }

    /// Git's hash of anything, e.g. of a folder: `<commit>:src/shop`; empty if there is none.
    public Optional<String> hash(String object) {
        try {
            String[] command = {"rev-parse", "--verify", "--quiet", "--end-of-options", object};
            return Optional.of(git(command));
        } catch (GitFailed none) {
            return Optional.empty();
        }
    }

    /// A text file as it is at a commit; empty if it is not there.
    public Optional<String> file(String commit, String path) {
        try {
            byte[] content = git.bytes(new byte[0], "cat-file", "blob", commit + ":" + path);
            return Optional.of(new String(content, StandardCharsets.UTF_8));
        } catch (GitFailed none) {
            return Optional.empty();
        }
    }

    /// Whether one commit is in the history of another, or is that commit.
    public boolean isAncestor(String ancestor, String commit) {
        return git.succeeds("merge-base", "--is-ancestor", ancestor, commit);
    }

    public boolean isShallow() {
        return git("rev-parse", "--is-shallow-repository").equals("true");
    }
}
