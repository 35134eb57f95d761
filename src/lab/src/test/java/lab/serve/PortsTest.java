package lab.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void seesThatAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
            assertThat(Ports.freeAfter(taken.getLocalPort())).isGreaterThan(taken.getLocalPort());
        }
    }

    @Test
    void takesAnyInsteadOfOneThatIsTaken() throws Exception {
        int free = Ports.free();
        assertThat(Ports.freeOrAny(free)).isEqualTo(free);
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(Ports.freeOrAny(taken.getLocalPort())).isZero();
        }
    }

    @Test
    void findsAFreeOne() {
        assertThat(Ports.isFree(Ports.free())).isTrue();
    }
}
