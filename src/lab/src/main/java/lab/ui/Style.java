package lab.ui;

/// The few colours that the lab uses, or none of them.
///
/// Colour appears only on a terminal, and never where `NO_COLOR` is set (https://no-color.org).
public enum Style {
    PLAIN,
    COLOURED;

    /// @param terminal whether the stream that will show the text is a terminal
    public static Style of(boolean terminal) {
        String refused = System.getenv("NO_COLOR");
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        return terminal && !dumb && (refused == null || refused.isEmpty()) ? COLOURED : PLAIN;
    }

    public String strong(String text) {
        return in("1", text);
    }

    public String dim(String text) {
        return in("2", text);
    }

    public String bad(String text) {
        return in("31", text);
    }

    public String good(String text) {
        return in("32", text);
    }

    public String doubtful(String text) {
        return in("33", text);
    }

    private String in(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
