package experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An experiment's page in its stage's folder of docs/stages: what stands between two marks is made
/// from a run, all the rest is written by hand.
record Page(Path file) {
    static final String BEGIN = "<!-- result: made by ./lab experiment, do not edit -->";
    static final String END = "<!-- end of result -->";

    /// Puts a run's chart beside the page, and its table into it.
    ///
    /// @throws IOException if the page has no place for it
    void take(String name, Result result, About about) throws IOException {
        String page = Files.readString(file);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(file + " has no lines '" + BEGIN + "' and '" + END + "'");
        }
        StringBuilder text = new StringBuilder(BEGIN).append("\n\n");
        text.append("![").append(name).append("](").append(name).append(".svg)\n\n");
        text.append(result.table().markdown()).append('\n');
        result.sentences().forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        text.append(result.sentences().isEmpty() ? "" : "\n");
        text.append("Measured on: ").append(about.sentence()).append("\n\n");
        Files.writeString(file.resolveSibling(name + ".svg"), result.chart());
        Files.writeString(file, page.substring(0, begin) + text + page.substring(end));
    }
}
