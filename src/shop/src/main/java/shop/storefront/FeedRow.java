package shop.storefront;

import java.time.Instant;
import shop.feed.Feed;
import shop.feed.FeedState;

/// A feed as it stands in the list.
///
/// @param reason null unless it stopped in the middle
public record FeedRow(
        long id,
        String supplier,
        FeedState state,
        int lines,
        int confirmedLine,
        long applied,
        long rejected,
        Instant receivedAt,
        String reason) {
    static FeedRow of(Feed feed) {
        return new FeedRow(
                feed.id(),
                feed.supplier(),
                feed.stateAt(Instant.now()),
                feed.lineCount(),
                feed.confirmedLine(),
                feed.applied(),
                feed.rejected(),
                feed.receivedAt(),
                feed.reason());
    }

    public boolean isCutOff() {
        return state == FeedState.CUT_OFF;
    }

    public boolean isRunning() {
        return state.isRunning();
    }

    /// Where a row goes over several lines the last confirmed line is not the file's last.
    public int percent() {
        return state == FeedState.DONE ? 100 : (int) (100L * confirmedLine / Math.max(1, lines));
    }
}
