/// What this repository asks of its own files, as tests, and the tests of the scripts that keep
/// its history (`scripts/edition`, `scripts/changelog`).
///
/// May use: the JDK. Knows the other modules only as files.
package tidy;
