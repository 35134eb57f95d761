/// Timers: something that is to be done later, and mostly will not be, because what it watches over
/// came in time. So to schedule and to cancel must cost next to nothing, with a great many pending.
///
/// Source: the priority queue of `java.util.Timer` and ScheduledThreadPoolExecutor.
///
/// Reading order: [kit.time.TimerHeap] (the core: no clock, no thread, no lock), [kit.time.Ticks]
/// (from nanoseconds to ticks), [kit.time.Timers] (the shell: a thread, a lock, a limit),
/// [kit.time.Timer] (what a caller keeps, to cancel it).
///
/// Left out: time of day, which may jump; timers that survive a restart: write the due time into
/// the database and schedule again when the service starts.
package kit.time;
