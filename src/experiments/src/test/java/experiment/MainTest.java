package experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The list that the lab shows, the programs and the pages are the same experiments.
class MainTest {
    private static final Path LIST = Path.of("src/main/resources/experiment/experiments.txt");
    private static final Path PAGES = Path.of("../../docs/stages/1-language");

    @Test
    void knowsAllThatTheListNames() throws IOException {
        assertThat(listed()).containsExactlyElementsOf(Main.experiments().keySet());
    }

    @Test
    void hasAPageForEachWithAPlaceForItsResult() throws IOException {
        for (String name : listed()) {
            assertThat(PAGES.resolve(name + ".md")).content().contains(Page.BEGIN, Page.END);
        }
    }

    private static List<String> listed() throws IOException {
        return Files.readAllLines(LIST).stream().map(line -> line.split(" {2,}")[0]).toList();
    }
}
