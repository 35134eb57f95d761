package lab.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether the user has pressed Ctrl-C, or the JVM is told to end in another way.
///
/// A terminal sends Ctrl-C to all its processes at once. So a child may end, and whoever waits for
/// it may fail, a moment before this JVM hears of it: ask with some patience before you report such
/// a failure.
public final class CtrlC {

    private static final CountDownLatch PRESSED = new CountDownLatch(1);

    private CtrlC() {}

    /// Begins to listen.
    public static void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(PRESSED::countDown, "hear of Ctrl-C"));
    }

    /// Waits a while.
    ///
    /// @return whether it was pressed
    public static boolean within(long millis) {
        try {
            return PRESSED.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
