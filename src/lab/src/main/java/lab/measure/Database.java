package lab.measure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The database seen through a connection of its own, with an account that may read the server's
/// own counters.
///
/// Threads: one at a time.
public final class Database implements AutoCloseable {
    private final Connection connection;

    public Database(String jdbcUrl, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl, user, password);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        leaveNoTrace();
    }

    /// What is asked here is not among the statements that the server counts.
    private void leaveNoTrace() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "update performance_schema.threads set instrumented = 'NO'"
                            + " where processlist_id = connection_id()");
        }
    }

    /// A statement as performance_schema sums it up.
    public record Digest(
            String text, long executions, double seconds, long rowsExamined, long rowsSent) {

        /// What was added.
        ///
        /// @param before of the same text; null if it had not been executed then
        public Digest since(Digest before) {
            return before == null
                    ? this
                    : new Digest(
                            text,
                            executions - before.executions,
                            seconds - before.seconds,
                            rowsExamined - before.rowsExamined,
                            rowsSent - before.rowsSent);
        }
    }

    public synchronized Reading number(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                return new Reading.Missing("no row: " + query);
            }
            double value = rows.getDouble(1);
            return rows.wasNull() ? new Reading.Missing("null: " + query) : Reading.of(value);
        } catch (SQLException e) {
            return new Reading.Missing(e.getMessage());
        }
    }

    public synchronized Reading status(String variable) {
        try (var statement =
                connection.prepareStatement("show global status where variable_name = ?")) {
            statement.setString(1, variable);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Reading.of(rows.getDouble(2))
                        : new Reading.Missing("the server has no counter " + variable);
            }
        } catch (SQLException e) {
            return new Reading.Missing(e.getMessage());
        }
    }

    /// One for each text, which is cut off if it is long.
    public synchronized List<Digest> digests(String schema) throws SQLException {
        String query =
                """
                select digest_text, sum(count_star), sum(sum_timer_wait) / 1e12,
                  sum(sum_rows_examined), sum(sum_rows_sent)
                from performance_schema.events_statements_summary_by_digest
                where schema_name = ? and digest_text is not null
                group by digest_text
                """;
        List<Digest> digests = new ArrayList<>();
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    digests.add(
                            new Digest(
                                    rows.getString(1),
                                    rows.getLong(2),
                                    rows.getDouble(3),
                                    rows.getLong(4),
                                    rows.getLong(5)));
                }
            }
        }
        return digests;
    }

    /// Keeps the text of statements from now on, so that [#plan] finds one to explain.
    public synchronized void keepStatements() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "update performance_schema.setup_consumers set enabled = 'YES'"
                            + " where name in ('events_statements_current',"
                            + " 'events_statements_history')");
        }
    }

    /// EXPLAIN of a statement with this digest that ran lately; words if there is none or it cannot
    /// be explained.
    public synchronized String plan(String digestText) {
        String query =
                """
                select sql_text from performance_schema.events_statements_history
                where digest_text = ? and sql_text is not null limit 1
                """;
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, digestText);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? explain(rows.getString(1)) : "its text is kept no longer";
            }
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private String explain(String sql) throws SQLException {
        if (!sql.strip().toLowerCase(Locale.ROOT).matches("(?s)(select|update|delete).*")) {
            return "";
        }
        List<String> steps = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                steps.add(
                        rows.getString("table")
                                + ": "
                                + rows.getString("type")
                                + ", key "
                                + rows.getString("key")
                                + ", "
                                + rows.getString("rows")
                                + " rows"
                                + (rows.getString("Extra").isEmpty() ? "" : ", ")
                                + rows.getString("Extra"));
            }
        }
        return String.join("; ", steps);
    }

    /// Executions of all statements that `pattern` describes.
    public Reading executions(String schema, String pattern) {
        Pattern wanted = digestPattern(pattern);
        try {
            return Reading.of(
                    digests(schema).stream()
                            .filter(digest -> wanted.matcher(normal(digest.text())).matches())
                            .mapToLong(Digest::executions)
                            .sum());
        } catch (SQLException e) {
            return new Reading.Missing(e.getMessage());
        }
    }

    static Pattern digestPattern(String pattern) {
        String[] parts = normal(pattern).split("…", -1);
        List<String> quoted = new ArrayList<>();
        for (String part : parts) {
            quoted.add(part.isEmpty() ? "" : Pattern.quote(part.strip()));
        }
        return Pattern.compile(String.join(".*", quoted));
    }

    /// Lower case, without back quotes, with blanks around nothing: the server spaces digests its
    /// own way.
    static String normal(String sql) {
        return sql.replace("`", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*([=,.()<>])\\s*", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
