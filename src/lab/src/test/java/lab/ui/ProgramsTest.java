package lab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramsTest {

    @Test
    void findsWhatAShellWouldFind() {
        assertThat(Programs.onPath("sh")).isPresent();
        assertThat(Programs.onPath("no-such-program")).isEmpty();
    }
}
