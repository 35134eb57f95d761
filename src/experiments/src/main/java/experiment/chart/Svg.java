package experiment.chart;

import java.util.Locale;

/// An SVG image under construction. Colours are classes, so that one image fits light and dark.
final class Svg {
    /// Classes `c0` to `c7`.
    static final int COLOURS = 8;

    private static final String STYLE =
            """
            <style>
            svg { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
            text { fill: #1c232e; } .muted { fill: #5b6573; } .strong { font-weight: 600; font-size: 15px; }
            .small { font-size: 11px; } .end { text-anchor: end; } .middle { text-anchor: middle; }
            .paper { fill: #fff; } .rule { stroke: #e0ded7; } .axis { stroke: #5b6573; } .error { stroke: #1c232e; stroke-width: 1.2; }
            .on { fill: #fff; } .line { fill: none; stroke-width: 2; }
            .c0 { --c: #1565a7; } .c1 { --c: #b8530a; } .c2 { --c: #7b4b9a; } .c3 { --c: #5f6b12; }
            .c4 { --c: #0f766e; } .c5 { --c: #96486f; } .c6 { --c: #5d6672; } .c7 { --c: #a01545; }
            .fill { fill: var(--c); } .faint { fill: var(--c); fill-opacity: .25; stroke: var(--c); stroke-dasharray: 3 2; }
            .line, .mark { stroke: var(--c); } .mark { fill: var(--c); }
            @media (prefers-color-scheme: dark) {
              text { fill: #e4e7eb; } .muted { fill: #98a3b0; } .paper { fill: #1a1f26; } .rule { stroke: #2b323c; }
              .axis { stroke: #98a3b0; } .error { stroke: #e4e7eb; } .on { fill: #13161b; }
              .c0 { --c: #6ab4f5; } .c1 { --c: #f2994d; } .c2 { --c: #c79be6; } .c3 { --c: #c3cf66; }
              .c4 { --c: #5cc8bd; } .c5 { --c: #ec9cc4; } .c6 { --c: #a9b3bf; } .c7 { --c: #ff7aa5; }
            }
            </style>
            """;

    private final StringBuilder body = new StringBuilder();

    Svg text(double x, double y, String style, String text) {
        body.append(format("<text x=\"%.1f\" y=\"%.1f\" class=\"%s\">", x, y, style));
        body.append(escaped(text)).append("</text>\n");
        return this;
    }

    /// Many parameters because a line has two ends.
    Svg line(double x1, double y1, double x2, double y2, String style) {
        body.append(
                format(
                        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>\n",
                        x1, y1, x2, y2, style));
        return this;
    }

    /// A bar that says what it is when the pointer rests on it.
    Svg bar(Box box, String style, String title) {
        body.append(
                format(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\""
                                + " class=\"%s\"><title>%s</title></rect>\n",
                        box.x(), box.y(), box.width(), box.height(), style, escaped(title)));
        return this;
    }

    /// Anything else, as it is.
    Svg raw(String element) {
        body.append(element).append('\n');
        return this;
    }

    /// @param title read aloud instead of the image
    String image(int width, int height, String title) {
        return format(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                                + " width=\"%d\" height=\"%d\" role=\"img\"><title>%s</title>\n",
                        width, height, width, height, escaped(title))
                + STYLE
                + "<rect class=\"paper\" width=\"100%\" height=\"100%\" rx=\"8\"/>\n"
                + body
                + "</svg>\n";
    }

    record Box(double x, double y, double width, double height) {}

    static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
