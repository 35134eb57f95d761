/// A worker pool: a few threads that do what others hand in, the urgent first, and that end without
/// losing anything.
///
/// Source: the bounded buffer under a monitor (Hoare 1974) for the lanes; for the hands, work
/// stealing (Blumofe and Leiserson 1999) and guided self-scheduling (Polychronopoulos and Kuck
/// 1987), in which each worker takes a part of what there is, and ever smaller ones.
///
/// Reading order: [kit.pool.Pool] (what it promises, and how it stops), [kit.pool.Lane] (what
/// callers use), [kit.pool.WhenFull], [kit.pool.Waiting] (the lock, and all that it guards),
/// [kit.pool.Ring], [kit.pool.Hand] (what a worker takes along), [kit.pool.Worker].
///
/// Left out: results of tasks (a task can complete a future of its own); threads that come and go;
/// queues that survive a kill: what is in memory is lost with it.
package kit.pool;
