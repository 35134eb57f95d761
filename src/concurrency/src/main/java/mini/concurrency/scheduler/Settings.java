package mini.concurrency.scheduler;

/// What kind of scheduler it is.
///
/// @param processors how many tasks run at the same time
/// @param sliceTicks after how many ticks a task must make room; 0: never
/// @param stealing whether a processor without work takes some from another
/// @param threadsMax how many threads there may be; a thread that is kept by a task
///     ([Step.Hold]) gives its processor to another one while there are fewer than this. With
///     as many threads as processors there is no such hand-off.
/// @param seed decides from whom is stolen
public record Settings(
        int processors, int sliceTicks, boolean stealing, int threadsMax, long seed) {

    /// Of so many picks a processor makes one from the global queue first, so that nobody waits
    /// there for ever. Go: 61.
    public static final int GLOBAL_FIRST_EVERY = 7;

    /// Tasks in one processor's queue, the slot not counted. Go: 256.
    public static final int LOCAL_MAX = 8;

    public Settings {
        if (processors < 1 || sliceTicks < 0 || threadsMax < processors) {
            throw new IllegalArgumentException(
                    "%d processors, slice %d, %d threads; at least 1, 0, and a thread a processor"
                            .formatted(processors, sliceTicks, threadsMax));
        }
    }

    /// As Go does it, with 4 ticks for 10 ms.
    public static Settings everything(int processors) {
        return new Settings(processors, 4, true, processors * 4, 1);
    }

    public Settings withoutSlice() {
        return new Settings(processors, 0, stealing, threadsMax, seed);
    }

    public Settings withoutStealing() {
        return new Settings(processors, sliceTicks, false, threadsMax, seed);
    }

    public Settings withoutHandOff() {
        return new Settings(processors, sliceTicks, stealing, processors, seed);
    }

    public Settings seed(long other) {
        return new Settings(processors, sliceTicks, stealing, threadsMax, other);
    }
}
