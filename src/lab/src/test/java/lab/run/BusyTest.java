package lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusyTest {
    @Test
    void warnsWhenMuchMoreWaitsThanRuns() {
        assertThat(new Busy(17.25, 2).note())
                .hasValueSatisfying(
                        note -> assertThat(note).contains("load average 17.3 on 2 processors"));
    }

    @Test
    void isSilentAfterABuild() {
        assertThat(new Busy(8.9, 2).note()).isEmpty();
    }

    @Test
    void isSilentWhereTheSystemDoesNotTell() {
        assertThat(new Busy(-1, 2).note()).isEmpty();
    }
}
