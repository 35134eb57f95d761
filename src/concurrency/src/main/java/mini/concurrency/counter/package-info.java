/// A counter that many threads increase without getting in each other's way.
///
/// Source: `java.util.concurrent.atomic.LongAdder` (Doug Lea), of which it is the idea without the
/// growing.
package mini.concurrency.counter;
