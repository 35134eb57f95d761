package platform;

import java.io.IOException;
import java.nio.file.Path;

/// A server did not become ready. The message has the last lines of its log; [#todo] says what to
/// try, and so does the text that a stack trace begins with.
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

    /// A file or folder of ours could not be written.
    static ServerFailed writing(Path place, IOException cause) {
        String reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new ServerFailed(
                "cannot write " + place + ": " + reason, Remedy.of(reason, place), cause);
    }

    public String todo() {
        return todo;
    }

    @Override
    public String toString() {
        return super.toString() + "\n" + todo;
    }
}
