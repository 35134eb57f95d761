/// Runs the programs of `src/experiments` as processes of their own, and keeps what they find in
/// `.lab/experiments`. [lab.experiment.Experiments] is the list, [lab.experiment.ExperimentRun] one
/// run. Uses `build` and the terminal.
package lab.experiment;
