package lab.report;

/// What a side is there to show, read off its name (see [lab.run.Side#name]).
enum Role {
    INCIDENT("incident"),
    FIX("fix"),
    /// The reader's own working tree, judged as the fix is.
    YOURS("fix"),
    WRONG("wrong");

    /// The prefix of a wrong fix's side name.
    private static final String WRONG_PREFIX = "wrong/";

    /// What a side of this role is drawn in: the name of a colour in report.css.
    final String colour;

    Role(String colour) {
        this.colour = colour;
    }

    static Role of(String side) {
        if (side.startsWith(WRONG_PREFIX)) {
            return WRONG;
        }
        return switch (side) {
            case "incident" -> INCIDENT;
            case "yours" -> YOURS;
            default -> FIX;
        };
    }

    /// The side's name as a column head: without the folder of a wrong fix.
    static String label(String side) {
        return of(side) == WRONG ? side.substring(WRONG_PREFIX.length()) : side;
    }
}
