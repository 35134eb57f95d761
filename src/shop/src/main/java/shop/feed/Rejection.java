package shop.feed;

/// A row that was not applied.
///
/// @param line where it begins in the file; the header is line 1
public record Rejection(int line, String reason) {}
