/// The circuit breaker against two libraries, with one and two threads, while it is closed: what
/// each call pays for it on a good day.
package experiment.breaker;
