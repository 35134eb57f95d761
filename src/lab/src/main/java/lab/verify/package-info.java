/// Re-proves incidents: which have changed, what is run for each and in which order, within a
/// budget of time.
///
/// Reading order: [lab.verify.Verification], [lab.verify.Change], [lab.verify.Task].
package lab.verify;
