package lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import lab.measure.Deadlocks;
import lab.measure.Deadlocks.Waiter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// To look at the drawings in a browser: they stay in `src/lab/target/deadlock`.
class DeadlockDrawingTest {
    private static final Path PREVIEW = Path.of("target/deadlock").toAbsolutePath();

    @Test
    void drawsThreadsAndLocksOfEveryCycle() throws Exception {
        String print = Files.readString(Path.of("src/test/resources/lab/measure/thread-print.txt"));

        Document svg = draw("two-cycles.svg", Deadlocks.parse(print));

        assertThat(count(svg, "rect")).isEqualTo(8);
        assertThat(count(svg, "polygon")).isEqualTo(8);
        assertThat(texts(svg))
                .contains("left then right", "right then left", "a then b", "Object")
                .contains("ReentrantLock", "Stuck.main(Stuck.java:8)")
                .contains("waits for", "held by");
    }

    @Test
    void drawsALargeCircle() throws Exception {
        List<Waiter> cycle = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String frame = "shop.stock.Ledger.move(Ledger.java:" + i + ")";
            String next = "executor-thread-" + (i + 1) % 5;
            cycle.add(
                    new Waiter(
                            "executor-thread-" + i, "0x" + i, "java.lang.X", next, List.of(frame)));
        }

        Document svg = draw("five.svg", new Deadlocks(List.of(cycle)));

        assertThat(count(svg, "rect")).isEqualTo(10);
    }

    @Test
    void putsEachHolderAfterTheOneThatWaitsForIt() throws Exception {
        List<Waiter> cycle =
                List.of(
                        new Waiter("a", "0x1", "L", "c", List.of()),
                        new Waiter("b", "0x2", "L", "a", List.of()),
                        new Waiter("c", "0x3", "L", "b", List.of()));

        assertThat(texts(draw("three.svg", new Deadlocks(List.of(cycle)))))
                .containsSubsequence("a", "0x1", "c", "0x3", "b", "0x2");
    }

    @Test
    void namesTheFirstFramesOfTwoClasses() throws Exception {
        List<String> stack =
                List.of(
                        "java.util.concurrent.locks.ReentrantLock.lock(ReentrantLock.java:322)",
                        "shop.stock.Ledger.alone(Ledger.java:75)",
                        "shop.stock.Move.lambda$between$0(Move.java:41)",
                        "shop.stock.Ledger.alone(Ledger.java:77)",
                        "shop.stock.Move.between(Move.java:40)",
                        "shop.stock.http.MoveResource.post(MoveResource.java:30)");
        Waiter one = new Waiter("one", "0x1", "L", "one", stack);

        assertThat(texts(draw("frames.svg", new Deadlocks(List.of(List.of(one))))))
                .contains("Ledger.alone(Ledger.java:75)", "Move.between(Move.java:41)")
                .noneMatch(text -> text.contains("MoveResource"));
    }

    @Test
    void escapesNames() throws Exception {
        List<Waiter> cycle =
                List.of(
                        new Waiter("<a>&\"", "0x1", "L", "b", List.of()),
                        new Waiter("b", "0x2", "L", "<a>&\"", List.of()));

        assertThat(texts(draw("escaped.svg", new Deadlocks(List.of(cycle))))).contains("<a>&\"");
    }

    private static Document draw(String file, Deadlocks deadlocks) throws Exception {
        String svg = DeadlockDrawing.of(deadlocks);
        keep(file, svg);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static void keep(String file, String svg) throws IOException {
        Files.createDirectories(PREVIEW);
        Files.writeString(PREVIEW.resolve(file), svg);
    }

    private static int count(Document svg, String element) {
        return svg.getElementsByTagName(element).getLength();
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
