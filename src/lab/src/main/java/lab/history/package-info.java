/// Reads the course out of git: where its tip is, which commits carry a tag, which incidents it
/// has.
///
/// The course is a line of commits; tags stand in their messages as trailers, and `main` is a line
/// of editions, each a merge whose second parent is the course's tip of that day. Uses `git` as a
/// process and lab.ui. Reading order: [lab.history.Repository], [lab.history.Editions],
/// [lab.history.Course], [lab.history.GitTags].
package lab.history;
