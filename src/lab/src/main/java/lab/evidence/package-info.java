/// What the JVM of a node tells about itself, as a reader of the report wants to see it: threads
/// that do the same together, a deadlock as a picture, a heap's classes side by side, what holds
/// the objects that stayed.
///
/// Nothing here asks a JVM; see [lab.measure.Jcmd] for that. Uses lab.measure.
package lab.evidence;
