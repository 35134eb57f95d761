/// Runs the sides of an incident and judges them.
///
/// Reading order: [lab.run.Replay] (the result), [lab.run.Side], [lab.run.Judgement].
package lab.run;
