package kit.pool;

/// Who is told of tasks that came to no good end. Called in the thread where it happens, without a
/// lock. What it throws is reported as if that thread had died of it, and nothing else comes of it.
public interface Listener {

    /// A task threw. Its worker goes on with the next one.
    void failed(Runnable task, Throwable thrown);

    /// A task made room for a newer one.
    void dropped(Runnable task);

    /// Reports a failed task as if its thread had died of it, and a dropped one to nobody: it is
    /// counted.
    static Listener reporting() {
        return new Listener() {
            @Override
            public void failed(Runnable task, Throwable thrown) {
                Thread thread = Thread.currentThread();
                try {
                    thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
                } catch (Throwable ofTheHandler) {
                    // The JVM ignores it, too.
                }
            }

            @Override
            public void dropped(Runnable task) {
                // Lane.rejected() tells how many.
            }
        };
    }
}
