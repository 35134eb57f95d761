package lab.doctor;

/// One thing that was looked at.
///
/// @param found what is there, in words and figures
/// @param remedy what to do about it; empty where nothing needs doing
public record Finding(State state, String subject, String found, String remedy) {

    public enum State {
        GOOD,
        /// Not there, and only some things need it.
        OPTIONAL,
        /// Works, perhaps badly.
        DOUBTFUL,
        /// A replay cannot work.
        BAD
    }

    static Finding good(String subject, String found) {
        return new Finding(State.GOOD, subject, found, "");
    }
}
