package shop.mail;

/// Who takes mails over and delivers them.
public interface MailServer {
    /// Returns when the mail is taken over.
    ///
    /// @throws MailFailure if it was not, or nobody knows
    void take(Mail mail);
}
