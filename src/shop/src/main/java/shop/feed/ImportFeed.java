package shop.feed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/// Imports one feed from its file, batch by batch, behind what is confirmed already.
@ApplicationScoped
public class ImportFeed {
    static final int BATCH = 500;

    /// A batch that met an order's locks is tried again.
    private static final int TRIES_MAX = 5;

    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final Logger LOG = Logger.getLogger(ImportFeed.class);

    private final Feeds feeds;
    private final ApplyRows applyRows;

    ImportFeed(Feeds feeds, ApplyRows applyRows) {
        this.feeds = feeds;
        this.applyRows = applyRows;
    }

    /// Returns when the file has ended, cannot be read further, or it is told to stop; the feed
    /// says which.
    void run(Attempt attempt, Path path, BooleanSupplier stopped) {
        if (!feeds.move(attempt, FeedState.IMPORTING, null)) {
            return;
        }
        int confirmed = feeds.confirmedLine(attempt.feed());
        try (var file = FeedFile.open(path);
                var ahead = new ReadAhead(file)) {
            apply(attempt, behind(confirmed, ahead), stopped);
        } catch (FeedFile.Unreadable e) {
            feeds.move(attempt, FeedState.UNREADABLE, e.getMessage());
        } catch (ApplyRows.TakenOver e) {
            LOG.infof("Feed %d was taken up by somebody else", attempt.feed());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The import of feed %d failed", attempt.feed());
            feeds.move(attempt, FeedState.CUT_OFF, "The import failed on our side.");
        }
    }

    private void apply(Attempt attempt, Iterator<NamedCsvRecord> rows, BooleanSupplier stopped) {
        while (rows.hasNext()) {
            if (stopped.getAsBoolean()) {
                feeds.move(attempt, FeedState.CUT_OFF, "The shop was stopped.");
                return;
            }
            applyOne(attempt, batch(rows));
        }
        feeds.move(attempt, FeedState.DONE, null);
    }

    private static List<NamedCsvRecord> batch(Iterator<NamedCsvRecord> rows) {
        List<NamedCsvRecord> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && rows.hasNext()) {
            batch.add(rows.next());
        }
        return batch;
    }

    private void applyOne(Attempt attempt, List<NamedCsvRecord> batch) {
        for (int tries = 1; ; tries++) {
            try {
                applyRows.apply(attempt, batch);
                return;
            } catch (RuntimeException e) {
                if (tries == TRIES_MAX || !isAboutLocks(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isAboutLocks(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e
                    && (e.getErrorCode() == DEADLOCK || e.getErrorCode() == LOCK_WAIT_TIMEOUT)) {
                return true;
            }
        }
        return false;
    }

    /// The rows that begin after a line.
    private static Iterator<NamedCsvRecord> behind(int line, Iterator<NamedCsvRecord> rows) {
        return new Iterator<>() {
            private NamedCsvRecord next;

            @Override
            public boolean hasNext() {
                while (next == null && rows.hasNext()) {
                    var row = rows.next();
                    if (row.getStartingLineNumber() > line) {
                        next = row;
                    }
                }
                return next != null;
            }

            @Override
            public NamedCsvRecord next() {
                hasNext();
                var row = next;
                next = null;
                return row;
            }
        };
    }
}
