package shop.feed.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import shop.feed.Feed;
import shop.feed.FeedState;

/// A feed as suppliers see it.
///
/// @param lines of the whole file
/// @param confirmedLine up to here everything is applied or rejected
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedBody(
        String id,
        String supplier,
        FeedState state,
        int lines,
        int confirmedLine,
        int applied,
        int rejected,
        Instant receivedAt,
        Instant endedAt,
        String reason) {
    static FeedBody of(Feed feed) {
        return new FeedBody(
                String.valueOf(feed.id()),
                feed.supplier(),
                feed.stateAt(Instant.now()),
                feed.lineCount(),
                feed.confirmedLine(),
                feed.applied(),
                feed.rejected(),
                feed.receivedAt(),
                feed.endedAt(),
                feed.reason());
    }
}
