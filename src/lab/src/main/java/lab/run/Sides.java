package lab.run;

/// The names of a replay's sides.
public final class Sides {
    public static final String INCIDENT = "incident";
    public static final String FIX = "fix";
    public static final String YOURS = "yours";

    /// What the name of every wrong fix begins with.
    public static final String WRONG = "wrong/";

    private Sides() {}

    static boolean isJudgedAsFix(String side) {
        return !side.equals(INCIDENT) && !side.startsWith(WRONG);
    }
}
