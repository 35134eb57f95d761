/// The simulated scheduler beside the JDK's: the same programs, once in ticks and once on virtual
/// threads with two carriers, as JFR saw them.
///
/// Reading order: [experiment.scheduler.JdkRun] (a script on virtual threads),
/// [experiment.scheduler.SliceEvent] (who was on which carrier),
/// [experiment.scheduler.SchedulerExperiment].
package experiment.scheduler;
