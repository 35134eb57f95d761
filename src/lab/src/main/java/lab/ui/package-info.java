/// What the lab says while it works, and how it says that it cannot.
///
/// Progress and failures go to stderr, results to stdout, so that a result can be piped. Uses the
/// JDK alone. Reading order: [lab.ui.Failure], [lab.ui.Progress], [lab.ui.Style],
/// [lab.ui.Columns], [lab.ui.CtrlC].
package lab.ui;
