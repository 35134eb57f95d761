package lab.run;

import java.util.concurrent.TimeUnit;
import lab.ui.Failure;

/// The time of a side: milliseconds since the epoch, as in [Marks].
final class Clock {
    private Clock() {}

    static long now() {
        return System.currentTimeMillis();
    }

    /// @throws Failure if it is interrupted
    static void sleepUntil(long epochMillis) {
        try {
            TimeUnit.MILLISECONDS.sleep(epochMillis - now());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", "");
        }
    }
}
