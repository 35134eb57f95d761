package lab.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The editions that are in a clone: on the first-parent line of `main`, `origin/main` or `HEAD`,
/// whichever is ahead.
public final class Editions {

    private static final List<String> LINES =
            List.of("refs/heads/main", "refs/remotes/origin/main", "HEAD");

    private final List<Edition> newestFirst;

    private Editions(List<Edition> newestFirst) {
        this.newestFirst = newestFirst;
    }

    public static Editions of(Repository repository) {
        List<Edition> ahead = List.of();
        for (String line : LINES) {
            Optional<String> end = repository.commit(line);
            if (end.isPresent()) {
                List<Edition> found = onTheLineOf(repository, end.get());
                if (number(found) > number(ahead)) {
                    ahead = found;
                }
            }
        }
        return new Editions(ahead);
    }

    public List<Edition> newestFirst() {
        return newestFirst;
    }

    public Optional<Edition> newest() {
        return newestFirst.stream().findFirst();
    }

    private static int number(List<Edition> editions) {
        return editions.isEmpty() ? 0 : editions.getFirst().number();
    }

    private static List<Edition> onTheLineOf(Repository repository, String end) {
        String trailer = "%(trailers:key=Edition,valueonly=true,separator=%x2C)";
        String format = "--format=%H%x1f%P%x1f" + trailer;
        List<Edition> editions = new ArrayList<>();
        for (String line : repository.git("log", "--first-parent", format, end).split("\n")) {
            String[] fields = line.split("\u001f", -1);
            String[] parents = fields[1].split(" ");
            if (parents.length == 2 && fields[2].strip().matches("\\d{1,6}")) {
                int number = Integer.parseInt(fields[2].strip());
                editions.add(new Edition(number, fields[0], parents[1]));
            }
        }
        return List.copyOf(editions);
    }
}
