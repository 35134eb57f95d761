package lab.ui;

/// What the script `./lab` found out about the terminal before it started Java, which cannot tell
/// stdout from stderr.
public final class Terminal {

    private static final int DEFAULT_COLUMNS = 80;

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

    public static int columns() {
        return Math.max(40, Integer.getInteger("lab.columns", DEFAULT_COLUMNS));
    }
}
