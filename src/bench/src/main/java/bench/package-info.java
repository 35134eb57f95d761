/// What things cost, on a small and on a large scale.
///
/// `…Benchmark`: microbenchmarks (JMH) of code that runs at every request: which of two ways is
/// cheaper, and does it matter? They say nothing about how many requests the shop serves, and may
/// use the shop's classes, without Quarkus.
///
/// [bench.CheckoutRace]: how many orders the whole shop takes, against a program that does the same
/// by hand. It starts the real things through `platform` and sees the shop from outside. Reading
/// order: [bench.BareCheckout] (the other side), [bench.Round] (how orders are counted),
/// [bench.Carts] (what they start from), then the race.
///
/// How to run and to read both: docs/stages/0-engineering/benchmarks.md.
package bench;
