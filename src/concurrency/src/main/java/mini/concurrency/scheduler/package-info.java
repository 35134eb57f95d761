/// How many tasks share few processors: the scheduler of Go's goroutines and Java's virtual
/// threads, as a simulation without threads and without a clock. A tick is the unit of time, and
/// the same program with the same settings and seed gives the same trace for ever.
///
/// Source: Go's `runtime/proc.go` (goroutine, machine, processor; its comment "Scheduler" tells the
/// reasons) and "Scalable Go Scheduler Design Doc" (Vyukov 2012); work stealing after Blumofe and
/// Leiserson, "Scheduling Multithreaded Computations by Work Stealing" (1999). The parts that can
/// be turned off in [mini.concurrency.scheduler.Settings] are those in which Java's virtual threads
/// differ.
///
/// Reading order: [mini.concurrency.scheduler.Step] and [mini.concurrency.scheduler.Script] (what a
/// task does), [mini.concurrency.scheduler.RunQueue], [mini.concurrency.scheduler.Scheduler],
/// [mini.concurrency.scheduler.Trace] (what is seen of it), [mini.concurrency.scheduler.Programs].
///
/// Left out: spinning threads that look for work for a while before they sleep, the network poller,
/// the cost of a switch, garbage collection.
package mini.concurrency.scheduler;
