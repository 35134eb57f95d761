package shop.mail;

/// A mail was not taken over. Try again later.
public class MailFailure extends RuntimeException {
    public MailFailure(String reason, Throwable cause) {
        super("The mail server did not take it: " + reason, cause);
    }
}
