package lab.report;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import lab.run.Replay;

/// A replay as one HTML file that needs nothing but itself.
///
/// How it works: records of this package prepare what is to be seen, a Qute template
/// (`report.html`) lays it out and escapes it, `report.js` draws the charts with uPlot. The styles,
/// the script, uPlot (from its WebJar) and the evidence are written into the file. A
/// Content-Security-Policy in it forbids the browser to load anything else, so that a slip shows at
/// once instead of working only online.
///
/// Why uPlot: 50 KB, made for time series (gaps, logarithmic scales, one cursor over many charts).
/// Chart.js takes four times that and ECharts twenty times, for kinds of charts that a replay has
/// no use for. Tables with the figures of each phase stand under the charts, for readers without
/// JavaScript or without eyes for them.
///
/// Left out: comparing runs with each other.
public final class Report {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final String WEBJAR = "org.webjars.npm/uplot";

    private Report() {}

    /// Writes the report, replacing an older one at once or not at all.
    public static void write(Replay replay, Texts texts, Path indexHtml) throws IOException {
        Path file = indexHtml.toAbsolutePath();
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, html(replay, texts, file));
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String html(Replay replay, Texts texts, Path file) throws IOException {
        List<SideView> sides = SideView.of(replay);
        Charts charts = Charts.of(replay, sides);
        return template()
                .data("replay", replay)
                .data("sides", sides)
                .data("when", WHEN.format(replay.startedAt()))
                .data("took", Figures.of(replay.took().toMillis(), "ms"))
                .data("proof", ProofView.of(replay, sides))
                .data("loads", LoadView.of(sides))
                .data("surprises", Surprise.in(replay))
                .data("charts", charts)
                .data("chartData", ChartData.of(charts))
                .data("exhibits", EvidencePanel.of(sides, file))
                .data("diff", Diff.of(texts.fixDiff()))
                .data("page", Markdown.html(texts.pageMarkdown()))
                .data("postmortem", Markdown.html(texts.postmortemMarkdown()))
                .data("css", uPlot("dist/uPlot.min.css") + resource("/lab/report/report.css"))
                .data("uPlot", "/*\n" + uPlot("LICENSE") + "*/\n" + uPlot("dist/uPlot.iife.min.js"))
                .data("script", resource("/lab/report/report.js"))
                .render();
    }

    private static Template template() throws IOException {
        Engine engine =
                Engine.builder()
                        .addDefaults()
                        .addValueResolver(ValueResolvers.rawResolver())
                        .addValueResolver(new ReflectionValueResolver())
                        .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                        .build();
        Variant html = Variant.forContentType(Variant.TEXT_HTML);
        for (String part : List.of("proof", "charts", "evidence", "diff")) {
            String text = resource("/lab/report/" + part + ".html");
            engine.putTemplate(part, engine.parse(text, html, part));
        }
        return engine.parse(resource("/lab/report/report.html"), html, "report");
    }

    /// A file of uPlot, whose folder in the WebJar has the version in its name.
    private static String uPlot(String file) throws IOException {
        Properties jar = new Properties();
        jar.load(new StringReader(resource("/META-INF/maven/" + WEBJAR + "/pom.properties")));
        String version = jar.getProperty("version");
        return resource("/META-INF/resources/webjars/uplot/" + version + "/" + file);
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = Report.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("not on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
