package lab.build;

import java.nio.file.Path;

/// A checkout of one commit beside the user's own.
///
/// @param commit full hash
public record Worktree(Path path, String commit) {}
