package shop.mail;

/// Who takes mails over and delivers them.
public interface MailServer {
    /// Returns when the mail is taken over.
    ///
    /// @throws MailFailure if it was not, or nobody knows; its case says what to do
    void take(Mail mail);
}
