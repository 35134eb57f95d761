package outside;

/// What [Line] tells a call.
public sealed interface Turn {

    /// It is being served now, and must [Line#leave] when it is done.
    record Begin() implements Turn {}

    /// It waits and asks again at this time, or when it has become the first in line, or when
    /// a connection or the capacity has changed.
    record Wait(long untilNanos) implements Turn {
        /// No time is known: somebody before it must act first.
        public static final long FOREVER = Long.MAX_VALUE;
    }

    /// The line is full. It is not in it.
    record Refused() implements Turn {}
}
