package shop.feed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Reads a file's rows on a thread of its own, so that the next ones are there when the database
/// has written the last: reading and writing take turns no longer.
///
/// Invariant: at most [#AHEAD_MAX] rows are read and not taken; the reader waits at the next.
///
/// Threads: one that reads, one that takes.
final class ReadAhead implements Iterator<NamedCsvRecord>, AutoCloseable {
    static final int AHEAD_MAX = 4 * ImportFeed.BATCH;

    /// What the reader has found.
    private sealed interface Found {
        record Row(NamedCsvRecord row) implements Found {}

        /// @param failure null at the end of the file
        record End(RuntimeException failure) implements Found {}
    }

    private final BlockingQueue<Found> queue = new ArrayBlockingQueue<>(AHEAD_MAX);
    private final Thread reader;
    private Found next;

    ReadAhead(Iterator<NamedCsvRecord> rows) {
        reader = Thread.ofPlatform().name("feed-reader").daemon().start(() -> read(rows));
    }

    private void read(Iterator<NamedCsvRecord> rows) {
        try {
            queue.put(new Found.End(readAll(rows)));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return why it ended early, or null
    private RuntimeException readAll(Iterator<NamedCsvRecord> rows) throws InterruptedException {
        try {
            while (rows.hasNext()) {
                queue.put(new Found.Row(rows.next()));
            }
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = take();
        }
        return switch (next) {
            case Found.Row row -> true;
            case Found.End(RuntimeException failure) when failure != null -> throw failure;
            case Found.End end -> false;
        };
    }

    @Override
    public NamedCsvRecord next() {
        if (hasNext() && next instanceof Found.Row(NamedCsvRecord row)) {
            next = null;
            return row;
        }
        throw new NoSuchElementException();
    }

    private Found take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Stops the reader; afterwards nobody reads the rows.
    @Override
    public void close() {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
