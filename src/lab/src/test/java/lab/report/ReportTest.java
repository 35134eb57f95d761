package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lab.run.Evidence;
import lab.run.Replay;
import lab.run.Side;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// To look at the pages in a browser: they stay in `src/lab/target/report`.
class ReportTest {

    private static final Path PREVIEW = Path.of("target/report").toAbsolutePath();

    @Test
    void isHtmlWithoutErrors() throws IOException {
        Path file = write("proven", OversellReplay.in(PREVIEW.resolve("proven")));
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        Document page = parser.parseInput(Files.readString(file), "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("oversell");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("nav a").eachAttr("href"))
                .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
    }

    @Test
    void loadsNothing() throws IOException {
        Document page = page("proven", OversellReplay.in(PREVIEW.resolve("proven")));
        assertThat(page.select("[src], link, object, embed, base, iframe, img")).isEmpty();
        assertThat(page.select("a[href^=http]").eachAttr("href"))
                .containsExactly("https://example.org/postmortem");
        assertThat(page.select("style").outerHtml()).doesNotContain("url(", "@import");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
    }

    @Test
    void escapesWhatIsNotItsOwn() throws IOException {
        Replay replay = spiked(OversellReplay.unproven(PREVIEW.resolve("escaped")));
        Texts texts =
                new Texts(
                        "## <script>spike</script>",
                        "<img src=spike>",
                        diff("+<b>spike</b> & \"q\""));
        Path file = PREVIEW.resolve("escaped/index.html");
        Report.write(replay, texts, file);
        Document page = Jsoup.parse(Files.readString(file));
        assertThat(page.select("script")).hasSize(3 + page.select(".packed").size());
        assertThat(page.select("spike, b:containsOwn(spike), img")).isEmpty();
        assertThat(page.select(".diff .add .code").text()).isEqualTo("<b>spike</b> & \"q\"");
        assertThat(page.select("#page").text()).contains("<script>spike</script>");
        assertThat(page.select(".symptom").text()).isEqualTo("</script><spike>&amp;");
        assertThat(page.select(".rows td").eachText())
                .anyMatch(cell -> cell.contains("<script>alert(1)</script>"));
    }

    @Test
    void tellsWhenAFaultHeld() throws IOException {
        Replay replay = OversellReplay.in(PREVIEW.resolve("fault"));
        Side incident = replay.sides().getFirst();
        long storm = incident.marks().storm();
        Side hit =
                new Side(
                        incident.name(),
                        incident.version(),
                        incident.commit(),
                        incident.marks(),
                        incident.load(),
                        incident.series(),
                        List.of(
                                new Side.FaultWindow(
                                        "supplier-hangs",
                                        "The suppliers answer <nobody>.",
                                        storm + 2_000,
                                        storm + 8_000)),
                        incident.evidence());
        Document page = page("fault", with(replay, List.of(hit, replay.sides().getLast())));

        assertThat(page.select(".fault").text())
                .isEqualTo("supplier-hangs from 6.3 to 12 s The suppliers answer <nobody>.");
        assertThat(page.select("#data").html()).contains("\"name\":\"supplier-hangs\"");
    }

    private static Replay with(Replay replay, List<Side> sides) {
        return new Replay(
                replay.incident(),
                replay.page(),
                replay.startedAt(),
                replay.took(),
                replay.machine(),
                sides,
                replay.judgements(),
                replay.partial(),
                replay.proven(),
                replay.conclusion());
    }

    @Test
    void staysBelow3MegabytesWithAFlameGraphOf1MegabyteASide() throws IOException {
        Path folder = PREVIEW.resolve("large");
        Replay replay = OversellReplay.in(folder);
        for (Side side : replay.sides()) {
            Path flames = side.evidence().getFirst().file();
            Files.writeString(flames, FlameGraph.page(3, 6_600));
            assertThat(Files.size(flames)).isGreaterThan(1_000_000);
        }
        Path file = write("large", replay);
        assertThat(Files.size(file)).isLessThan(3_000_000);
        assertThat(Jsoup.parse(Files.readString(file)).select(".packed")).hasSize(2);
    }

    @Test
    void namesEvidenceThatIsTooLargeOrGone() throws IOException {
        Path folder = Files.createDirectories(PREVIEW.resolve("gone"));
        Replay replay = OversellReplay.in(folder);
        Path large = folder.resolve("incident/cpu.html");
        byte[] noise = new byte[2_900_000];
        new java.util.Random(1).nextBytes(noise);
        Files.write(large, noise);
        Files.delete(folder.resolve("fix/digests.json"));
        Path file = write("gone", replay);
        assertThat(Files.size(file)).isLessThan(3_000_000);
        assertThat(Jsoup.parse(Files.readString(file)).select(".note").eachText())
                .anyMatch(
                        note ->
                                note.equals(
                                        "too large for this page (2.77 MiB):"
                                                + " open incident/cpu.html"))
                .anyMatch(note -> note.startsWith("could not be read:"));
    }

    @Test
    void leavesOutSpoilers() throws IOException {
        Path file = PREVIEW.resolve("spoiler-free/index.html");
        Replay replay = OversellReplay.in(file.getParent());
        Report.write(replay, OversellTexts.all().withoutSpoilers(), file);
        Document page = Jsoup.parse(Files.readString(file));
        assertThat(page.select("#fix, #postmortem")).isEmpty();
        assertThat(page.select("#page")).hasSize(1);
    }

    @Test
    void saysInWordsWhatTheChartsShow() throws IOException {
        Document page = page("proven", OversellReplay.in(PREVIEW.resolve("proven")));
        assertThat(page.select(".plot")).hasSize(10);
        assertThat(page.select(".plot").eachAttr("aria-label"))
                .allMatch(
                        label ->
                                Pattern.matches(
                                        ".+ in .+\\. .*calm median .*storm median .*", label));
        assertThat(page.select("figure h4").eachText())
                .startsWith(
                        "Units sold",
                        "Stock of the hot product",
                        "Row locks",
                        "Throughput",
                        "Latency");
    }

    @Test
    void keepsTheIncidentsOwnSignalsApartFromWhatEveryReplayDraws() throws IOException {
        Document page = page("proven", OversellReplay.in(PREVIEW.resolve("proven")));
        assertThat(chartsUnder(page, "This incident’s own signals"))
                .containsExactly("Units sold", "Stock of the hot product", "Row locks");
        assertThat(chartsUnder(page, "What the processes need"))
                .containsExactly("CPU", "Heap", "Threads", "Database connections");
    }

    private static List<String> chartsUnder(Document page, String title) {
        return page.select("#charts h3:containsOwn(%s) + .charts h4".formatted(title)).eachText();
    }

    @Test
    void marksWhatWasNotWanted() throws IOException {
        Document page = page("unproven", OversellReplay.unproven(PREVIEW.resolve("unproven")));
        assertThat(page.select(".badge").text()).endsWith("Not proven");
        assertThat(page.select("td.state.unwanted").eachText())
                .containsExactly(
                        "4 units broken wanted: healthy",
                        "no answer from outside unmeasured wanted: holds",
                        "fired after 3 s wanted: silent",
                        "fired after 6 s wanted: silent");
        assertThat(page.select(".surprises li")).hasSize(4);
    }

    @Test
    void showsWrongFixesButDrawsThemOnlyWhenAsked() throws IOException {
        Replay replay =
                OversellReplay.withWrongFixes(
                        PREVIEW.resolve("wrong"), "synchronized", "bigger-pool");
        Document page = page("wrong", replay);
        assertThat(page.select(".proof th.side").eachText())
                .containsExactly(
                        "incident", "fix", "wrong fix synchronized", "wrong fix bigger-pool");
        assertThat(page.select(".toggle:not([checked])").eachAttr("value"))
                .containsExactly("wrong/synchronized", "wrong/bigger-pool");
        assertThat(page.select("figure tr[hidden]").eachAttr("data-side"))
                .allMatch(side -> side.startsWith("wrong/"));
    }

    @Test
    void showsAReplayThatHasNothingToShow() throws IOException {
        Replay full = OversellReplay.in(PREVIEW.resolve("empty"));
        Replay empty =
                new Replay(
                        full.incident(),
                        full.page(),
                        full.startedAt(),
                        full.took(),
                        full.machine(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        "not proven: nothing ran");
        Path file = PREVIEW.resolve("empty/index.html");
        Report.write(empty, new Texts("", "", ""), file);
        Element body = Jsoup.parse(Files.readString(file)).body();
        assertThat(body.select("#evidence, #fix, #page, #postmortem, figure")).isEmpty();
        assertThat(body.text()).contains("Not proven");
    }

    private static Document page(String name, Replay replay) throws IOException {
        return Jsoup.parse(Files.readString(write(name, replay)));
    }

    private static Path write(String name, Replay replay) throws IOException {
        Path file = PREVIEW.resolve(name).resolve("index.html");
        Report.write(replay, OversellTexts.all(), file);
        return file;
    }

    private static String diff(String line) {
        return "diff --git a/A.java b/A.java\n--- a/A.java\n+++ b/A.java\n@@ -0,0 +1 @@\n"
                + line
                + "\n";
    }

    private static Replay spiked(Replay replay) {
        List<Side> sides = new ArrayList<>();
        for (Side side : replay.sides()) {
            List<Evidence> evidence =
                    side.evidence().stream()
                            .map(
                                    e ->
                                            new Evidence(
                                                    "</details><spike>",
                                                    e.form(),
                                                    e.file(),
                                                    "<spike>"))
                            .toList();
            sides.add(
                    new Side(
                            side.name(),
                            "<spike>",
                            side.commit(),
                            side.marks(),
                            side.load(),
                            side.series(),
                            side.faults(),
                            evidence));
        }
        return new Replay(
                replay.incident(),
                "</script><spike>&amp;",
                replay.startedAt(),
                replay.took(),
                "<spike>",
                sides,
                replay.judgements(),
                List.of("<spike>"),
                replay.proven(),
                "<spike>");
    }
}
