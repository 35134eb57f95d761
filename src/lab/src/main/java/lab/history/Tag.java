package lab.history;

/// A name that the course gives to one of its commits by the trailer `Tag:`.
///
/// @param commit full hash
/// @param edition the edition whose course was read; 0 if that course is not published
public record Tag(String name, String commit, int edition) {}
