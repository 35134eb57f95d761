package outside.http;

/// What a caller is told.
///
/// @param body written as JSON
record Answer(int status, Object body) {

    static Answer error(int status, String text) {
        return new Answer(status, Json.object("error", text));
    }

    static Answer notFound(String path) {
        return error(404, "nothing is at " + path);
    }
}
