package lab.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A unified diff, read line by line so that the page can colour it.
///
/// The shop's code comes first, then tests, then documents, each in git's order: a fix is read in
/// that order. Left out: moved lines, and changes within a line.
record Diff(List<File> files) {

    /// @param open whether the reader sees the lines at once: code, not tests and documents
    record File(String name, String note, int added, int removed, boolean open, List<Line> lines) {}

    /// @param kind `add`, `del`, `same` or `hunk`: also its class in report.css
    /// @param before the line's number in the old file, empty where it has none; `after` likewise
    record Line(String kind, String before, String after, String text) {
        public String sign() {
            return switch (kind) {
                case "add" -> "+";
                case "del" -> "−";
                default -> "";
            };
        }
    }

    private static final Pattern START = Pattern.compile("diff --git \"?a/.* \"?b/(.*?)\"?");
    private static final Pattern HUNK =
            Pattern.compile("@@ -(\\d+)(?:,\\d+)? \\+(\\d+)(?:,\\d+)? @@.*");

    static Diff of(String unified) {
        List<Reading> readings = new ArrayList<>();
        for (String line : unified.split("\r?\n")) {
            Matcher start = START.matcher(line);
            if (start.matches()) {
                readings.add(new Reading(start.group(1)));
            } else if (!readings.isEmpty()) {
                readings.getLast().read(line);
            }
        }
        return new Diff(
                readings.stream()
                        .map(Reading::file)
                        .sorted(Comparator.comparingInt(file -> rank(file.name())))
                        .toList());
    }

    public int added() {
        return files.stream().mapToInt(File::added).sum();
    }

    public int removed() {
        return files.stream().mapToInt(File::removed).sum();
    }

    private static int rank(String name) {
        if (name.endsWith(".md") || name.startsWith("docs/")) {
            return 2;
        }
        return name.contains("/test/") ? 1 : 0;
    }

    /// A file of the diff while its lines come in.
    private static final class Reading {
        private final String name;
        private final List<String> notes = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private int before;
        private int after;
        private boolean inHunks;

        Reading(String name) {
            this.name = name;
        }

        /// Lines of a hunk begin with a sign or a space, so one that begins with `@@` is always a
        /// hunk's head; `---` and `+++` are heads of the file only before the first hunk.
        void read(String line) {
            Matcher hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                inHunks = true;
                before = Integer.parseInt(hunk.group(1));
                after = Integer.parseInt(hunk.group(2));
                lines.add(new Line("hunk", "", "", line));
            } else if (inHunks) {
                readWithin(line);
            } else if (line.matches(
                    "(new file|deleted file|rename from|rename to|Binary files).*")) {
                notes.add(line.replaceFirst(" mode [0-7]+$", ""));
            }
        }

        private void readWithin(String line) {
            String text = line.isEmpty() ? "" : line.substring(1);
            if (line.startsWith("+")) {
                lines.add(new Line("add", "", String.valueOf(after++), text));
            } else if (line.startsWith("-")) {
                lines.add(new Line("del", String.valueOf(before++), "", text));
            } else if (!line.startsWith("\\")) {
                lines.add(
                        new Line("same", String.valueOf(before++), String.valueOf(after++), text));
            }
        }

        File file() {
            return new File(
                    name,
                    String.join(", ", notes),
                    count("add"),
                    count("del"),
                    rank(name) == 0,
                    lines);
        }

        private int count(String kind) {
            return (int) lines.stream().filter(line -> line.kind().equals(kind)).count();
        }
    }
}
