/// The command line that replays incidents and judges fixes.
///
/// It sees a version of the shop only from outside: git, Maven, processes, HTTP, SQL. Its own
/// neighbours: `platform` (real servers as child processes) and whatever is installed.
///
/// Reading order: [lab.Main], `lab.cli` (a class a command), `lab.history` (course, editions,
/// tags), `lab.build` (worktrees and programs), `lab.incident` (what to run), `lab.run` (running
/// and judging), `lab.measure`, `lab.alert`, `lab.report`, `lab.verify`.
package lab;
