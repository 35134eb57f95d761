package shop.http;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/// Tells a database that cannot be reached from a statement that fails.
final class DatabaseOutage {
    /// SQL's class of states for everything about connections.
    private static final String CONNECTION_STATES = "08";

    /// What the pool says if one of its connections turns out to be closed as a transaction begins.
    /// The driver's exception, which would tell, goes to the log only.
    private static final String NOT_BEGUN =
            "Exception in association of connection to existing transaction";

    private DatabaseOutage() {}

    static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SQLTransientConnectionException e -> {
                    return true;
                }
                case SQLNonTransientConnectionException e -> {
                    return true;
                }
                case SQLException e
                        when e.getSQLState() != null
                                && e.getSQLState().startsWith(CONNECTION_STATES) -> {
                    return true;
                }
                case SQLException e when NOT_BEGUN.equals(e.getMessage()) -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
