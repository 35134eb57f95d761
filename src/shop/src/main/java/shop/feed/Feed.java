package shop.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/// A file that a supplier sent, and how far it is imported.
///
/// Invariant: everything in the file up to [#confirmedLine] is applied or rejected, and nothing
/// behind it is.
@Entity
public class Feed {
    /// Whoever imports a feed gives a sign of life much more often than this.
    static final Duration SILENCE_MAX = Duration.ofSeconds(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String supplier;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private FeedState state;

    @Column(columnDefinition = "char(64)")
    private String sha256;

    private int lineCount;
    private int confirmedLine;
    private int applied;
    private int rejected;

    /// How often it was begun or taken up again.
    private int attempt;

    private Instant receivedAt;
    private Instant heardAt;
    private Instant endedAt;
    private String reason;

    protected Feed() {}

    public Feed(String supplier, Received file, Instant now) {
        this.supplier = supplier;
        this.state = FeedState.WAITING;
        this.sha256 = file.sha256();
        this.lineCount = file.lines();
        this.attempt = 1;
        this.receivedAt = now;
        this.heardAt = now;
    }

    public long id() {
        return id;
    }

    public String supplier() {
        return supplier;
    }

    /// An import that has been silent for too long is cut off: its node is gone.
    public FeedState stateAt(Instant now) {
        return state.isRunning() && heardAt.plus(SILENCE_MAX).isBefore(now)
                ? FeedState.CUT_OFF
                : state;
    }

    public boolean isMadeOf(Received file) {
        return sha256.equals(file.sha256());
    }

    /// Lines of the file, its header and those inside of quotes too.
    public int lineCount() {
        return lineCount;
    }

    public int confirmedLine() {
        return confirmedLine;
    }

    public int applied() {
        return applied;
    }

    public int rejected() {
        return rejected;
    }

    int attempt() {
        return attempt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /// Null while it goes on.
    public Instant endedAt() {
        return endedAt;
    }

    /// Why it was cut off or cannot be read, else null.
    public String reason() {
        return reason;
    }

    void takeUpAgain(Instant now) {
        state = FeedState.WAITING;
        attempt++;
        heardAt = now;
        endedAt = null;
        reason = null;
    }
}
