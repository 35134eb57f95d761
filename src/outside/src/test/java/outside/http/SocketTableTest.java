package outside.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/// The samples are from a little-endian machine.
class SocketTableTest {

    private static final String IPV4 =
            """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid
               0: 0100007F:1F9A 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0
               1: 0100007F:1F9A 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0
               2: 0100007F:1F9A 0100007F:C351 08 00000000:00000001 00:00000000 00000000     0
               3: 0100007F:C350 0100007F:1F9A 01 00000000:00000000 00:00000000 00000000     0
            """;

    private static final String IPV6 =
            """
              sl  local_address                         remote_address                        st
               0: 0000000000000000FFFF00000100007F:1F9A 0000000000000000FFFF00000200007F:C352 01
               1: 00000000000000000000000001000000:1F9A B80D0120000000000000000001000000:C353 01
            """;

    @Test
    void listsEstablishedConnectionsToThePortOnly() {
        assertThat(SocketTable.connectedTo(8090, IPV4.lines()))
                .containsExactly(new InetSocketAddress("127.0.0.1", 50000));
    }

    @Test
    void readsIpv6AndTheIpv4InIt() {
        assertThat(SocketTable.connectedTo(8090, IPV6.lines()))
                .containsExactlyInAnyOrder(
                        new InetSocketAddress("127.0.0.2", 50002),
                        new InetSocketAddress("2001:db8::1", 50003));
    }
}
