package lab.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.history.Git;
import lab.history.GitFailed;
import lab.history.Repository;
import lab.ui.Failure;

/// Detached git worktrees under `.lab/worktrees`, one a commit, named by its short hash.
///
/// A worktree is made once and reused as long as it is exactly its commit; one in which somebody
/// changed a file is made anew. The most recently used ones are kept.
///
/// Threads: all methods may be called from any thread and from several labs at once.
public final class Worktrees {

    private static final int KEPT_MAX = 12;
    private static final int NAME_LENGTH = 12;

    private final Repository repository;
    private final Path folder;

    private Worktrees(Repository repository) {
        this.repository = repository;
        this.folder = repository.labFolder("worktrees");
    }

    public static Worktrees of(Repository repository) {
        return new Worktrees(repository);
    }

    /// A checkout of a commit, which may be named in any way git understands.
    public Worktree at(String rev) {
        String commit =
                repository
                        .commit(rev)
                        .orElseThrow(
                                () ->
                                        new Failure(
                                                "There is no commit " + rev + ".",
                                                "Fetch it first: git fetch"));
        Path path = folder.resolve(commit.substring(0, NAME_LENGTH));
        try (Lock lock = Lock.take(repository, "worktrees", () -> {})) {
            if (!isExactly(path, commit)) {
                Folders.delete(path);
                repository.git("worktree", "prune");
                repository.git("worktree", "add", "--detach", "--force", path.toString(), commit);
            }
            Folders.touch(path);
            removeOld();
        }
        return new Worktree(path, commit);
    }

    /// A checkout of a commit with a patch applied.
    ///
    /// @throws Failure with git's own words if the patch does not apply
    public Worktree patched(String commit, Path patch) {
        return at(new Snapshots(repository).patched(commit, patch));
    }

    /// A checkout of a commit with those files of another one that match a glob, e.g. its tests.
    public Worktree overlaid(String commit, String from, String glob) {
        return at(new Snapshots(repository).overlaid(commit, from, glob));
    }

    /// A copy of the user's working tree as it is now: staged, changed and untracked files, without
    /// the ignored ones. Its commit is HEAD where nothing differs from it, else one made for this.
    public Worktree ofWorkingTree() {
        return at(new Snapshots(repository).ofWorkingTree());
    }

    private static boolean isExactly(Path path, String commit) {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try {
            Git git = Git.in(path);
            // In a folder that lost its .git, git would answer for the user's own checkout.
            return Path.of(git.run("rev-parse", "--show-toplevel")).equals(path.toRealPath())
                    && git.run("rev-parse", "HEAD").equals(commit)
                    && git.run("status", "--porcelain", "--untracked-files=normal").isEmpty();
        } catch (GitFailed | java.io.IOException notAWorktree) {
            return false;
        }
    }

    private void removeOld() {
        List<Path> all = Folders.newestFirst(folder).stream().filter(Files::isDirectory).toList();
        if (all.size() > KEPT_MAX) {
            all.subList(KEPT_MAX, all.size()).forEach(Folders::delete);
            repository.git("worktree", "prune");
        }
    }
}
