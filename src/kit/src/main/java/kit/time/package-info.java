/// Timers: something that is to be done later, and mostly will not be, because what it watches over
/// came in time. So to schedule and to cancel must cost next to nothing, with a great many pending.
///
/// Source: Varghese and Lauck, "Hashed and Hierarchical Timing Wheels: Data Structures for the
/// Efficient Implementation of a Timer Facility" (SOSP 1987).
///
/// Reading order: [kit.time.Wheel] (the core: no clock, no thread, no lock), [kit.time.Ticks]
/// (from nanoseconds to ticks), [kit.time.SpinLock], [kit.time.Stripe] (a lock, a limit),
/// [kit.time.Timers] (the shell: a thread and a clock),
/// [kit.time.Timer] (what a caller keeps, to cancel it).
///
/// Left out: time of day, which may jump; timers that survive a restart: write the due time into
/// the database and schedule again when the service starts.
package kit.time;
