package lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lab.measure.ThreadDump;
import lab.measure.ThreadDump.JavaThread;
import org.junit.jupiter.api.Test;

class ThreadGroupsTest {
    private static final List<String> ASKING =
            List.of(
                    "java.base/java.lang.VirtualThread.park(VirtualThread.java:738)",
                    "shop.quote.Quotes.ask(Quotes.java:41)");
    private static final List<String> SERVING = List.of("shop.http.Server.serve(Server.java:7)");

    @Test
    void putsThreadsWithTheSameFramesTogether() {
        List<JavaThread> threads = new ArrayList<>();
        threads.add(new JavaThread("main", false, "RUNNABLE", SERVING));
        for (int i = 0; i < 300; i++) {
            threads.add(new JavaThread("", true, "WAITING", ASKING));
        }

        Rows rows = ThreadGroups.of(new ThreadDump(threads));

        assertThat(rows.rows())
                .containsExactly(
                        List.of(
                                "300",
                                "virtual",
                                "WAITING",
                                "(no name)",
                                "java.lang.VirtualThread.park(VirtualThread.java:738)\n"
                                        + "shop.quote.Quotes.ask(Quotes.java:41)"),
                        List.of("1", "platform", "RUNNABLE", "main", SERVING.getFirst()));
    }

    @Test
    void tellsVirtualFromPlatformThreads() {
        ThreadDump dump =
                new ThreadDump(
                        List.of(
                                new JavaThread("a", true, "WAITING", ASKING),
                                new JavaThread("b", false, "WAITING", ASKING)));

        assertThat(ThreadGroups.of(dump).rows()).hasSize(2);
    }

    @Test
    void looksAtTheInnermostFramesOnly() {
        List<String> deep = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            deep.add("shop.Deep.down(Deep.java:" + i + ")");
        }
        List<String> deeper = new ArrayList<>(deep);
        deeper.add("shop.Deep.start(Deep.java:99)");
        ThreadDump dump =
                new ThreadDump(
                        List.of(
                                new JavaThread("a", true, "WAITING", deep),
                                new JavaThread("b", true, "WAITING", deeper)));

        List<String> row = ThreadGroups.of(dump).rows().getFirst();
        assertThat(row).startsWith("2");
        assertThat(row.getLast()).endsWith("Deep.java:11)\n…");
    }
}
