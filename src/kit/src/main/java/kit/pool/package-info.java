/// A worker pool: a few threads that do what others hand in, the urgent first, and that end without
/// losing anything.
///
/// Source: the textbook's bounded buffer under a monitor (Hoare 1974), as in ThreadPoolExecutor.
///
/// Reading order: [kit.pool.Pool] (threads, lock, stop), [kit.pool.Lane] (a bounded queue; what
/// callers use), [kit.pool.WhenFull].
///
/// Left out: results of tasks (a task can complete a future of its own); threads that come and go;
/// queues that survive a kill: what is in memory is lost with it.
package kit.pool;
