/// The cache of `kit.cache`: how fast it is beside Caffeine and Guava, and how many requests of
/// recorded traces it can answer beside Caffeine and the optimum.
package experiment.cache;
