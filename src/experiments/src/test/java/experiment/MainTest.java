package experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list that the lab shows, the programs and the pages are the same experiments.
class MainTest {
    private static final Path LIST = Path.of("src/main/resources/experiment/experiments.txt");
    private static final Path STAGES = Path.of("../../docs/stages");

    @Test
    void knowsAllThatTheListNames() throws IOException {
        assertThat(listed()).containsExactlyElementsOf(Main.experiments().keySet());
    }

    @Test
    void hasOnePageForEachWithAPlaceForItsResult() throws IOException {
        for (String name : listed()) {
            assertThat(pages(name))
                    .singleElement()
                    .satisfies(page -> assertThat(page).content().contains(Page.BEGIN, Page.END));
        }
    }

    private static List<Path> pages(String name) throws IOException {
        try (Stream<Path> stages = Files.list(STAGES)) {
            return stages.map(stage -> stage.resolve(name + ".md"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static List<String> listed() throws IOException {
        return Files.readAllLines(LIST).stream().map(line -> line.split(" {2,}")[0]).toList();
    }
}
