package shop.feed;

/// One of the times that a feed is imported.
///
/// @param number counted from 1; only the highest may write
record Attempt(long feed, int number) {}
