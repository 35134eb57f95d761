/// What `./lab up` does: the shop of the checked-out tree with all that it needs, for a person to
/// use.
///
/// Uses platform for the middleware, lab.build for the programs, lab.serve to run them, and
/// lab.incident for how an incident wants them. Reading order: [lab.up.Session], [lab.up.Setup],
/// [lab.up.RunningSession], [lab.up.MariaDbClient].
package lab.up;
