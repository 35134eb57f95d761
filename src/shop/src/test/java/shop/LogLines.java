package shop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/// Everything the shop logs at INFO and above while this is open.
public final class LogLines implements AutoCloseable {
    private final List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Handler ear =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                        var copy = ExtLogRecord.wrap(line);
                        copy.copyAll();
                        lines.add(copy);
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    public LogLines() {
        root.addHandler(ear);
    }

    /// Those of one request, oldest first.
    public List<ExtLogRecord> of(String requestId) {
        return lines.stream().filter(line -> requestId.equals(line.getMdc("requestId"))).toList();
    }

    /// Message and fields of all lines, one below the other.
    public String text() {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(line.getFormattedMessage()).append(' ').append(line.getMdcCopy());
            text.append('\n');
        }
        return text.toString();
    }

    @Override
    public void close() {
        root.removeHandler(ear);
    }
}
