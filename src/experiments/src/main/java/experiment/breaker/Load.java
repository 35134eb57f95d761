package experiment.breaker;

/// What the calls are like, and over which of them the rate is taken.
public enum Load {
    BY_CALLS("last 100 calls, none fails", false, 0),
    BY_CALLS_SOME_FAIL("last 100 calls, 2 % fail", false, 50),
    BY_SECONDS("last 10 s, none fails", true, 0);

    static final int CALLS = 100;
    static final int SECONDS = 10;

    final String title;

    /// Then each contestant reads a clock once a call.
    final boolean bySeconds;

    /// Every so many calls, one fails; 0 for none.
    final int failsEvery;

    Load(String title, boolean bySeconds, int failsEvery) {
        this.title = title;
        this.bySeconds = bySeconds;
        this.failsEvery = failsEvery;
    }
}
