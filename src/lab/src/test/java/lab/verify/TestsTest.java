package lab.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestsTest {
    @Test
    void namesTheTestsThatFail() {
        String log =
                """
                [ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0 -- in shop.cart.CartTest
                [INFO] Results:
                [INFO]
                [ERROR] Failures:
                [ERROR]   CartTest.adds:12 expected: 2 but was: 3
                [INFO]
                [ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0
                [INFO]
                [INFO] BUILD FAILURE
                [ERROR] Failed to execute goal
                """;

        assertThat(Tests.failures(log))
                .isEqualTo(
                        """
                        [ERROR] Failures:
                        [ERROR]   CartTest.adds:12 expected: 2 but was: 3
                        [ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0""");
    }

    @Test
    void showsTheEndOfTheLogWhereNoTestRan() {
        assertThat(Tests.failures("[INFO] Compiling\n[ERROR] COMPILATION ERROR\n"))
                .isEqualTo("[INFO] Compiling\n[ERROR] COMPILATION ERROR");
    }
}
