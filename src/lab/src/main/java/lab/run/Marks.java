package lab.run;

/// The borders of one side's phases, in milliseconds since the epoch.
///
/// Invariant: `warmUp ≤ calm ≤ calmEnd ≤ storm ≤ stormEnd ≤ quiet`; `quiet` is when the last answer
/// was in or had timed out.
public record Marks(long warmUp, long calm, long calmEnd, long storm, long stormEnd, long quiet) {}
