package lab.ui;

/// Something that keeps a command from running at all. The terminal shows its two sentences, and
/// the command ends with status 2.
public class Failure extends RuntimeException {

    private final String todo;

    /// @param what what went wrong, with the values that it went wrong for
    /// @param todo what the reader can do about it
    public Failure(String what, String todo) {
        super(what);
        this.todo = todo;
    }

    public Failure(String what, String todo, Throwable cause) {
        super(what, cause);
        this.todo = todo;
    }

    public String what() {
        return getMessage();
    }

    public String todo() {
        return todo;
    }
}
