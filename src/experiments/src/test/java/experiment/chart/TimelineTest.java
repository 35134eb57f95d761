package experiment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TimelineTest {

    @Test
    void drawsABlockForEachStretch() throws Exception {
        var panel =
                new Timeline.Panel(
                        "a < b & c",
                        List.of("P0", "P1"),
                        List.of(
                                new Timeline.Block(0, 0, 4, "hog", 1, false),
                                new Timeline.Block(1, 2, 10, "call", 0, true)));

        String svg = new Timeline("Who", "ticks", List.of(panel)).svg();

        Document image = Svgs.parse(svg);
        assertThat(Svgs.titles(image)).contains("hog, 0.0 to 4.0", "call, 2.0 to 10.0");
        assertThat(svg).contains("class=\"c1 fill\"", "class=\"c0 faint\"", "a &lt; b &amp; c");
    }

    /// What tests ask of an image.
    static final class Svgs {
        private Svgs() {}

        static Document parse(String svg) throws Exception {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        }

        static List<String> titles(Document image) {
            var nodes = image.getElementsByTagName("title");
            return java.util.stream.IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent())
                    .toList();
        }
    }
}
