/// Shows a finished [lab.run.Replay].
///
/// Uses the records of `lab.run`, and no clock, network or process: the same replay always gives
/// the same output.
package lab.report;
