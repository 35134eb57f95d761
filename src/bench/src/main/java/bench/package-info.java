/// Microbenchmarks (JMH): what one small piece of the shop costs, alone, in nanoseconds.
///
/// They answer "which of two ways is cheaper, and does it matter?" for code that runs at every
/// request, and say nothing about how many requests the shop serves. They may use the shop's
/// classes, without Quarkus. How to run and to read them:
/// docs/stages/0-engineering/benchmarks.md.
package bench;
