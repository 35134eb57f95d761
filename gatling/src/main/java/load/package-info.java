/// The load: one Gatling simulation an incident, and a baseline mix.
///
/// A simulation knows the shop by its public HTTP interface alone, so it runs unchanged against
/// every tag. Each has three phases: *warm-up* (not judged), *calm* (the same endpoints without
/// what triggers the incident) and *storm*. All are open models: users arrive at a fixed rate,
/// however slow the shop is.
///
/// Reading order: [load.Plan], [load.Buyer], [load.Answers], then any simulation, e.g.
/// [load.Baseline].
///
/// Left out: think times (arrival rates are stated instead).
package load;
