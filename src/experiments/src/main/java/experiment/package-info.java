/// The programs behind `./lab experiment <name>`: each measures one idea of `src/concurrency`, one
/// component of `src/kit`, or the language itself, and draws what it measured.
///
/// A run has two halves that share nothing but files: [experiment.Experiment#measure] writes data
/// into a folder, [experiment.Experiment#show] makes a chart and a table from them. So a published
/// page can be drawn again without measuring again.
///
/// Reading order: [experiment.Experiment], [experiment.Main], then any of the packages below, which
/// do not use each other.
package experiment;
