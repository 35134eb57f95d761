/// The language's own tools, rebuilt small enough to read in ten minutes each: a scheduler of tasks
/// on processors, deadlines that reach every nested call, a channel, a counter in stripes. Plain
/// Java, JDK alone.
///
/// One package each, none uses another: [mini.concurrency.scheduler], [mini.concurrency.deadline],
/// [mini.concurrency.channel], [mini.concurrency.counter]. What they are measured against, and the
/// programs that draw them, are in the module `experiments`; the pages are in
/// docs/stages/1-language.
package mini.concurrency;
