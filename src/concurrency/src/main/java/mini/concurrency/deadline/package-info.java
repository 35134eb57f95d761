/// A deadline that reaches every nested call, and cancels what it no longer needs.
///
/// A timeout says how long *this* call may take, so five calls in a row take five timeouts. A
/// deadline is a point in time: whoever is called gets what is left of it, may allow its own
/// callees less, and never more. It travels in a [java.lang.ScopedValue], so no method has to pass
/// it on.
///
/// Source: gRPC's deadlines and Go's `context.WithTimeout`; JEP 506 (scoped values). Java's
/// structured concurrency (JEP 505) would do the rest, and is a preview in JDK 25: here it is
/// virtual threads and interruption.
///
/// Reading order: [mini.concurrency.deadline.Deadline], [mini.concurrency.deadline.Calls],
/// [mini.concurrency.deadline.Time].
///
/// Left out: what a call on another machine needs, which is the remaining time in a header, and a
/// callee that heeds it.
package mini.concurrency.deadline;
