package lab.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Function;
import lab.history.Git;
import lab.history.GitFailed;
import lab.history.Repository;
import lab.ui.Failure;

/// Commits made of something that is not committed: a patch on a commit, the user's working tree.
///
/// They are made through an index of their own, so the user's index and files stay as they are.
/// Author and date are fixed: the same content gives the same commit, and is built only once.
/// No branch holds them; the worktree that shows them keeps them from git's garbage collection.
final class Snapshots {

    private final Repository repository;

    Snapshots(Repository repository) {
        this.repository = repository;
    }

    /// @return the full hash of the commit with the patch applied to it
    String patched(String commit, Path patch) {
        return withIndex(
                git -> {
                    git.run("read-tree", commit);
                    try {
                        String file = patch.toAbsolutePath().toString();
                        git.run("apply", "--3way", "--cached", "--whitespace=nowarn", file);
                    } catch (GitFailed conflict) {
                        throw new Failure(
                                "The patch "
                                        + patch
                                        + " does not apply to "
                                        + commit.substring(0, 12)
                                        + ":\n"
                                        + conflict.stderr().strip().indent(2).stripTrailing(),
                                "Make it anew: git diff of the change against that commit.",
                                conflict);
                    }
                    return commit(git, git.run("write-tree"), commit, patch.getFileName() + "");
                });
    }

    /// @return the full hash of the commit with the files of `from` that match `glob`
    String overlaid(String commit, String from, String glob) {
        PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return withIndex(
                git -> {
                    git.run("read-tree", commit);
                    StringBuilder entries = new StringBuilder();
                    for (String entry :
                            git.run("ls-tree", "-r", "-z", "--full-tree", from).split("\0")) {
                        if (wanted.matches(Path.of(entry.substring(entry.indexOf('\t') + 1)))) {
                            entries.append(entry).append('\0');
                        }
                    }
                    byte[] index = entries.toString().getBytes(StandardCharsets.UTF_8);
                    git.bytes(index, "update-index", "-z", "--index-info");
                    return commit(git, git.run("write-tree"), commit, "with files of " + from);
                });
    }

    /// The working tree with what is staged, changed and untracked, ignored files left out.
    ///
    /// @return HEAD where nothing differs from it
    String ofWorkingTree() {
        return withIndex(
                git -> {
                    startFromTheUsersIndex(Path.of(git.environment().get("GIT_INDEX_FILE")));
                    git.run("add", "--all");
                    String tree = git.run("write-tree");
                    String head = repository.git("rev-parse", "HEAD");
                    return tree.equals(repository.git("rev-parse", "HEAD^{tree}"))
                            ? head
                            : commit(git, tree, head, "the working tree");
                });
    }

    /// Its cached file times save git from reading every file.
    private void startFromTheUsersIndex(Path index) {
        Path users = Path.of(repository.git("rev-parse", "--absolute-git-dir")).resolve("index");
        try {
            if (Files.exists(users)) {
                Files.copy(users, index, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw Folders.unusable(index, e);
        }
    }

    private String commit(Git git, String tree, String parent, String message) {
        String date = repository.git("log", "-1", "--format=%cI", parent);
        return git.with("GIT_AUTHOR_NAME", "lab")
                .with("GIT_AUTHOR_EMAIL", "lab@localhost")
                .with("GIT_AUTHOR_DATE", date)
                .with("GIT_COMMITTER_NAME", "lab")
                .with("GIT_COMMITTER_EMAIL", "lab@localhost")
                .with("GIT_COMMITTER_DATE", date)
                .run("commit-tree", tree, "-p", parent, "-m", message);
    }

    private String withIndex(Function<Git, String> work) {
        Path index = repository.labFolder("worktrees").resolve("index-" + UUID.randomUUID());
        try {
            return work.apply(repository.git().with("GIT_INDEX_FILE", index.toString()));
        } finally {
            Folders.delete(index);
        }
    }
}
