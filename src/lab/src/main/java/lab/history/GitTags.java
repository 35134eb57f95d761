package lab.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Git's own tags, made from the trailers: `edition-3/stage-2` for every edition, for ever, and
/// the plain `stage-2` for the newest.
public final class GitTags {

    private final Repository repository;

    public GitTags(Repository repository) {
        this.repository = repository;
    }

    /// What making the tags did, or would do.
    ///
    /// @param made tags that were not there
    /// @param moved tags that pointed to another commit
    /// @param plain all plain names of the newest edition
    public record Change(List<Tag> made, List<Move> moved, List<String> plain) {
        public boolean isNothing() {
            return made.isEmpty() && moved.isEmpty();
        }
    }

    /// @param from the commit it pointed to
    public record Move(String name, String from, String to) {}

    /// Makes and moves what is missing or old. Does nothing where nothing has been published.
    public Change make() {
        Change change = compare(wanted(Editions.of(repository).newestFirst()));
        StringBuilder updates = new StringBuilder();
        change.made().forEach(tag -> updates.append(update(tag.name(), tag.commit())));
        change.moved().forEach(move -> updates.append(update(move.name(), move.to())));
        if (!updates.isEmpty()) {
            byte[] stdin = updates.toString().getBytes(StandardCharsets.UTF_8);
            repository.git().run(stdin, "update-ref", "--stdin");
        }
        return change;
    }

    /// Whether the newest edition's tags are all there and in their place.
    public boolean areUpToDate() {
        List<Edition> editions = Editions.of(repository).newestFirst();
        return editions.isEmpty() || compare(wanted(editions.subList(0, 1))).isNothing();
    }

    /// Publishes them. Plain names may move; an edition's never do.
    public void push(String remote, List<String> plain) {
        List<String> command = new ArrayList<>(List.of("push", remote));
        command.add("refs/tags/edition-*:refs/tags/edition-*");
        plain.forEach(name -> command.add("+refs/tags/" + name + ":refs/tags/" + name));
        repository.git(command.toArray(String[]::new));
    }

    /// Name → tag, newest edition first, so that it gets the plain names.
    private Map<String, Tag> wanted(List<Edition> newestFirst) {
        Map<String, Tag> wanted = new LinkedHashMap<>();
        for (Edition edition : newestFirst) {
            for (Tag tag : Course.of(repository, edition).tags()) {
                String kept = "edition-" + edition.number() + "/" + tag.name();
                wanted.put(kept, new Tag(kept, tag.commit(), edition.number()));
                if (edition.equals(newestFirst.getFirst())) {
                    wanted.put(tag.name(), tag);
                }
            }
        }
        return wanted;
    }

    private Change compare(Map<String, Tag> wanted) {
        Map<String, String> existing = existing();
        List<Tag> made = new ArrayList<>();
        List<Move> moved = new ArrayList<>();
        for (Tag tag : wanted.values()) {
            String now = existing.get(tag.name());
            if (now == null) {
                made.add(tag);
            } else if (!now.equals(tag.commit())) {
                moved.add(new Move(tag.name(), now, tag.commit()));
            }
        }
        List<String> plain =
                wanted.keySet().stream().filter(name -> !name.startsWith("edition-")).toList();
        return new Change(made, moved, plain);
    }

    /// Name → commit, annotated tags looked through.
    private Map<String, String> existing() {
        String format = "--format=%(refname:strip=2) %(objectname) %(*objectname)";
        Map<String, String> tags = new LinkedHashMap<>();
        for (String line : repository.git("for-each-ref", format, "refs/tags").split("\n")) {
            String[] fields = line.split(" ");
            if (fields.length > 1) {
                tags.put(fields[0], fields[fields.length - 1]);
            }
        }
        return tags;
    }

    private static String update(String name, String commit) {
        return "update refs/tags/" + name + " " + commit + "\n";
    }
}
