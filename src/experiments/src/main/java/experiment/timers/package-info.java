/// Timers against three others: what it costs to schedule one and cancel it, how late they are,
/// how much memory each takes.
///
/// Reading order: [experiment.timers.Contestant], [experiment.timers.TimersBenchmark] (cost),
/// [experiment.timers.TimersRun] (lateness and memory), [experiment.timers.TimersExperiment].
package experiment.timers;
