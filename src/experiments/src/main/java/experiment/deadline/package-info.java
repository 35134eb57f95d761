/// Nested calls, of which the innermost hangs: once with a timeout for each, once with one deadline
/// for all. [experiment.deadline.Visit] is the calls, [experiment.deadline.DeadlineExperiment] the
/// comparison.
package experiment.deadline;
