package platform;

/// A server did not become ready. The message has the last lines of its log; [#todo] says what to
/// try.
public final class ServerFailed extends RuntimeException {
    private final String todo;

    public ServerFailed(String what, String todo) {
        super(what);
        this.todo = todo;
    }

    ServerFailed(String what, String todo, Throwable cause) {
        super(what, cause);
        this.todo = todo;
    }

    public String todo() {
        return todo;
    }
}
