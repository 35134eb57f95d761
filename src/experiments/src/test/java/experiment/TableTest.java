package experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE =
            new Table(
                    List.of("shape", "bytes"),
                    List.of(List.of("returned", "24"), List.of("in a loop", "0")));

    @Test
    void alignsFiguresOnTheRight() {
        assertThat(TABLE.text())
                .isEqualTo(
                        """
                        shape      bytes
                        returned      24
                        in a loop      0
                        """);
    }

    @Test
    void isATableOnAPage() {
        assertThat(TABLE.markdown())
                .isEqualTo(
                        """
                        | shape | bytes |
                        | --- | ---: |
                        | returned | 24 |
                        | in a loop | 0 |
                        """);
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> new Table(List.of("a"), List.of(List.of("1", "2"))))
                .hasMessageContaining("does not fit");
    }
}
