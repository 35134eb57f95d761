/// A channel: a bounded queue between threads that can be closed, and of which one can wait for
/// several at once.
///
/// Source: Hoare's "Communicating Sequential Processes" (1978) for the idea, Go's channels for the
/// behaviour, Vyukov's bounded MPMC queue (1024cores.net) and JCTools' `MpmcArrayQueue` for the
/// ring.
///
/// Reading order: [mini.concurrency.channel.Ring] (the queue, without locks),
/// [mini.concurrency.channel.Waiters] (who sleeps, and who wakes them),
/// [mini.concurrency.channel.Channel], [mini.concurrency.channel.Select].
///
/// Left out: channels without a buffer, where sender and receiver meet; fairness: who has just
/// come may overtake who sleeps.
package mini.concurrency.channel;
