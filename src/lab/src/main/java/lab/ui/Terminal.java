package lab.ui;

/// What the script `./lab` found out about the terminal before it started Java, which cannot tell
/// stdout from stderr.
public final class Terminal {

    private static final int DEFAULT_COLUMNS = 80;
    private static final int NARROWEST = 40;

    private Terminal() {}

    /// Whether stdout is a terminal.
    public static boolean out() {
        return Boolean.getBoolean("lab.out.terminal");
    }

    /// Whether stderr is a terminal on which a line may be redrawn.
    public static boolean err() {
        return Boolean.getBoolean("lab.err.terminal")
                && System.getenv("CI") == null
                && !"dumb".equals(System.getenv("TERM"));
    }

    /// Its width; that of an old terminal where none is known.
    public static int columns() {
        int columns = Integer.getInteger("lab.columns", DEFAULT_COLUMNS);
        return columns <= 0 ? DEFAULT_COLUMNS : Math.max(NARROWEST, columns);
    }
}
