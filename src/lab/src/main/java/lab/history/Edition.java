package lab.history;

/// A published state of the course: a commit of `main` with two parents and the trailer
/// `Edition: N`, whose tree is that of its second parent, the course's tip.
///
/// @param commit the edition itself
/// @param tip the last commit of the course in this edition
public record Edition(int number, String commit, String tip) {}
