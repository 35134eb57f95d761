package shop.feed;

public enum FeedState {
    /// Received; others are imported first.
    WAITING,
    IMPORTING,
    /// Every row is applied or rejected.
    DONE,
    /// Stopped in the middle. What is confirmed stays; the same file, sent again, goes on.
    CUT_OFF,
    /// Stopped at a place where the file is no CSV. What is confirmed stays.
    UNREADABLE;

    public boolean isRunning() {
        return this == WAITING || this == IMPORTING;
    }
}
