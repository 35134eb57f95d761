/// Shows a finished [lab.run.Replay]: as a table in the terminal, as one HTML page, and as JSON.
///
/// Uses the records of `lab.run`, and no clock, network or process: the same replay always gives
/// the same output.
///
/// Reading order: [lab.report.Proof] (the rows and columns that both outputs show),
/// [lab.report.Surprise] (what came out other than wanted), [lab.report.Table] (terminal),
/// [lab.report.Report] (HTML), and of its parts [lab.report.Charts], [lab.report.EvidencePanel],
/// [lab.report.Diff] and [lab.report.Markdown]; [lab.report.ReplayFile] (JSON).
///
/// Left out: charts of runs against each other, and anything that would have to be fetched when the
/// page is opened.
package lab.report;
