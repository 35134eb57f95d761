package lab.history;

import java.util.List;
import lab.ui.Failure;

/// A git command that ended with another status than 0.
public final class GitFailed extends Failure {

    private final String stderr;

    GitFailed(List<String> command, int status, String stderr) {
        super(
                "git " + String.join(" ", command) + " failed: " + reason(stderr, status),
                "See what git says: git status");
        this.stderr = stderr;
    }

    /// All that git wrote to stderr.
    public String stderr() {
        return stderr;
    }

    private static String reason(String stderr, int status) {
        return stderr.isBlank() ? "status " + status : stderr.strip();
    }
}
