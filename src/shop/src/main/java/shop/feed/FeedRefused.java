package shop.feed;

/// A file that is not taken in. Nothing has changed.
public abstract sealed class FeedRefused extends RuntimeException {
    FeedRefused(String message) {
        super(message);
    }

    /// Send it again later.
    public static final class TooMany extends FeedRefused {
        TooMany() {
            super("%d feeds are waiting here already.".formatted(FeedQueue.FEEDS_MAX));
        }
    }

    /// There is nothing to go on with.
    public static final class NotCutOff extends FeedRefused {
        NotCutOff(long id, FeedState state) {
            super("Feed %d is %s; only one that is CUT_OFF can go on.".formatted(id, state));
        }
    }

    /// To go on behind a line makes sense in the same file only.
    public static final class AnotherFile extends FeedRefused {
        AnotherFile(long id) {
            super("This is not, byte for byte, the file of feed %d.".formatted(id));
        }
    }
}
