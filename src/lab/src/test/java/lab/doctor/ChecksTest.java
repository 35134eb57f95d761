package lab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import lab.doctor.Finding.State;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final long GIB = 1L << 30;

    @Test
    void wantsFourGibibytesOfMemory() {
        assertThat(Checks.memory(5 * GIB).state()).isEqualTo(State.GOOD);
        assertThat(Checks.memory(3 * GIB).state()).isEqualTo(State.DOUBTFUL);
        assertThat(Checks.memory(GIB).state()).isEqualTo(State.BAD);
        assertThat(Checks.memory(3 * GIB).found()).isEqualTo("3.0 GiB free, 4 wanted");
    }

    @Test
    void wantsDisk() {
        assertThat(Checks.disk(80 * GIB).state()).isEqualTo(State.GOOD);
        assertThat(Checks.disk(GIB).remedy()).contains("./lab clean");
    }

    @Test
    void wantsAGitThatAppliesPatchesToTheIndexThreeWay() {
        assertThat(Checks.git("git version 2.39.5").state()).isEqualTo(State.GOOD);
        assertThat(Checks.git("git version 3.0.0").state()).isEqualTo(State.GOOD);
        assertThat(Checks.git("git version 2.45.2 (Apple Git-1)").state()).isEqualTo(State.GOOD);
        assertThat(Checks.git("git version 2.25.1").state()).isEqualTo(State.BAD);
    }

    @Test
    void pointsOtherSystemsToCompose() {
        assertThat(Checks.system("Linux", "amd64").state()).isEqualTo(State.GOOD);
        assertThat(Checks.system("Mac OS X", "aarch64").remedy()).contains("docker compose");
    }

    @Test
    void readsWhatTheKernelCanSpare() {
        String meminfo = "MemTotal: 8000 kB\nMemFree:  100 kB\nMemAvailable:    2048 kB\n";

        assertThat(Memory.available(meminfo)).hasValue(2048 * 1024);
        assertThat(Memory.available("")).isEmpty();
    }
}
