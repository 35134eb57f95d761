package shop.mail;

/// A mail was not taken over, as far as anybody knows.
public abstract sealed class MailFailure extends RuntimeException {
    private MailFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /// The mail server cannot do it now, or did not answer. Try again later.
    public static final class NotNow extends MailFailure {
        public NotNow(String reason, Throwable cause) {
            super("The mail server did not take it: " + reason, cause);
        }
    }

    /// The mail server does not want this mail, whoever brings it, and when. Give it up.
    public static final class Unwanted extends MailFailure {
        public Unwanted(int status) {
            super("The mail server does not want it (%d)".formatted(status), null);
        }
    }
}
