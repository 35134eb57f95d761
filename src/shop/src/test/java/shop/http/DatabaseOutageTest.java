package shop.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class DatabaseOutageTest {
    @Test
    void isBehindAConnectionThatIsLost() {
        assertThat(isBehind(new SQLNonTransientConnectionException("Connection is closed")))
                .isTrue();
        assertThat(isBehind(new SQLException("gone", "08S01"))).isTrue();
    }

    /// As Agroal words it, which is all that is left of the driver's exception.
    @Test
    void isBehindATransactionThatCouldNotBegin() {
        assertThat(
                        isBehind(
                                new SQLException(
                                        "Exception in association of connection to existing"
                                                + " transaction",
                                        new SQLException("Failed to enlist."))))
                .isTrue();
    }

    @Test
    void isNotBehindAStatementThatFails() {
        assertThat(isBehind(new SQLException("Duplicate entry", "23000"))).isFalse();
        assertThat(DatabaseOutage.isBehind(new IllegalStateException("a bug"))).isFalse();
    }

    private static boolean isBehind(SQLException failure) {
        return DatabaseOutage.isBehind(new IllegalStateException(failure));
    }
}
