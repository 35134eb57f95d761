package lab.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.history.Repository;
import lab.ui.Failure;

/// The experiments of the checked-out tree, in the order in which they are best met.
///
/// @param all name → what it shows, in a sentence
public record Experiments(Map<String, String> all) {

    private static final Path LIST =
            Path.of("src/experiments/src/main/resources/experiment/experiments.txt");

    /// @throws Failure if the tree has none yet
    public static Experiments of(Repository repository) {
        Path file = repository.root().resolve(LIST);
        if (!Files.isRegularFile(file)) {
            throw new Failure(
                    "There are no experiments in this tree: the course has them from stage 1 on.",
                    "git switch --detach stage-1, or a later tag: ./lab tags");
        }
        Map<String, String> all = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" {2,}", 2);
                all.put(words[0], words[1]);
            }
        } catch (IOException | ArrayIndexOutOfBoundsException e) {
            throw new Failure(
                    LIST + " cannot be read: " + e.getMessage(),
                    "A line is a name, two blanks, a sentence.",
                    e);
        }
        return new Experiments(all);
    }

    public List<String> names() {
        return List.copyOf(all.keySet());
    }
}
