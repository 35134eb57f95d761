/// The commands, one class each. [lab.cli.Lab] is what they have in common.
///
/// Results go to stdout, everything else to stderr.
package lab.cli;
