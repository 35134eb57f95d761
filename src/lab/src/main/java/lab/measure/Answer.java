package lab.measure;

import lab.run.Phase;

/// What one request of the load met.
///
/// @param startedAt milliseconds since the epoch
/// @param status 0 if nothing came within the load's time-out
public record Answer(
        Phase phase, String request, long startedAt, long millis, int status, String requestId) {

    public boolean answered() {
        return status != 0;
    }

    public long endedAt() {
        return startedAt + millis;
    }
}
