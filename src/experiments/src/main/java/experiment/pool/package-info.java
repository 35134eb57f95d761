/// The worker pool against the JDK's: a thousand small tasks, handed in at once and awaited.
package experiment.pool;
