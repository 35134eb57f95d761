package outside;

/// How much one service can do. What exceeds it waits in line, first come, first served; when
/// the line is full, a call is refused at once. [Line] says what that means exactly.
///
/// @param perSecond calls begun in a second, above 0; positive infinity for no limit
/// @param connections calls in progress at once, above 0; `Integer.MAX_VALUE` for no limit
/// @param queue calls that may wait in line; 0 refuses whatever cannot begin at once
public record Capacity(double perSecond, int connections, int queue) {

    /// As long as the accept queue of a well-configured Linux server.
    public static final int QUEUE_DEFAULT = 4096;

    public static final Capacity UNLIMITED =
            new Capacity(Double.POSITIVE_INFINITY, Integer.MAX_VALUE, QUEUE_DEFAULT);

    public Capacity {
        if (!(perSecond > 0) || connections <= 0 || queue < 0) {
            throw new IllegalArgumentException(
                    "perSecond %s and connections %d must be above 0, queue %d not below 0"
                            .formatted(perSecond, connections, queue));
        }
    }

    public Capacity withPerSecond(double perSecond) {
        return new Capacity(perSecond, connections, queue);
    }

    public Capacity withConnections(int connections) {
        return new Capacity(perSecond, connections, queue);
    }

    public Capacity withQueue(int queue) {
        return new Capacity(perSecond, connections, queue);
    }

    /// Time between the beginnings of two calls; 0 without a limit.
    long intervalNanos() {
        return Math.round(1e9 / perSecond);
    }
}
