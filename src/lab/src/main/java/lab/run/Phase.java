package lab.run;

/// A stretch of the load. Signals and checks are judged for [#CALM] and [#STORM] only.
public enum Phase {
    WARM_UP,
    CALM,
    STORM
}
