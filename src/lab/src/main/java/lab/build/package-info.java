/// Turns any commit of the course into programs that can be run, without touching the user's
/// checkout, and keeps them for the next time.
///
/// Uses git, the commit's own Maven wrapper, lab.history and lab.ui. Reading order:
/// [lab.build.Worktrees], [lab.build.Snapshots], [lab.build.Builds], [lab.build.Reactor],
/// [lab.build.Harvest], [lab.build.Lock].
package lab.build;
