package shop.feed;

import java.nio.file.Path;

/// A file as it came in.
///
/// @param lines line ends, and one for a last line without
public record Received(Path path, String sha256, int lines) {}
