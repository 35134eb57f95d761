package lab.verify;

/// One thing to prove about one incident.
///
/// @param required whether a verification without it is none: the three sides of a changed incident
public record Task(String incident, String what, boolean required, Work work) {

    public interface Work {
        /// @return null if it came out as it should, else what is wrong
        String problem() throws Exception;
    }

    /// @param problem null if there is none
    /// @param seconds 0 if it did not run
    public record Outcome(Task task, State state, String problem, long seconds) {}

    public enum State {
        OK,
        FAILED,
        NOT_RUN
    }
}
