package lab.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown of the repository as HTML that may stand in the report.
///
/// CommonMark with GitHub's tables. Raw HTML is escaped. A title at the beginning is dropped, for
/// the report's section has its own. Headings move two levels down, below those of the report. A
/// link to the web stays a link; one to a file of the repository would lead nowhere from the
/// report's folder, so it is shown as text that names the file; a picture is shown as its
/// description, for the report loads nothing.
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .nodeRendererFactory(Offline::new)
                    .build();

    private Markdown() {}

    static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        if (document.getFirstChild() instanceof Heading first && first.getLevel() == 1) {
            first.unlink();
        }
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        heading.setLevel(Math.min(6, heading.getLevel() + 2));
                        visitChildren(heading);
                    }
                });
        return RENDERER.render(document);
    }

    private record Offline(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Image.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Link link when link.getDestination().matches("(?i)https?://.*") ->
                        wrapped(
                                "a",
                                Map.of("href", link.getDestination(), "rel", "noreferrer"),
                                node);
                case Link link ->
                        wrapped(
                                "span",
                                Map.of("class", "ref", "title", link.getDestination()),
                                node);
                default -> wrapped("span", Map.of("class", "picture"), node);
            }
        }

        private void wrapped(String tag, Map<String, String> attributes, Node node) {
            // Sorted: the same Markdown always gives the same HTML.
            context.getWriter().tag(tag, new TreeMap<>(attributes));
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            context.getWriter().tag("/" + tag);
        }
    }
}
