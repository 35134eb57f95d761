package shop.mail;

import java.time.Duration;

/// Who takes mails over and delivers them.
public interface MailServer {
    /// Who has no answer by then, has none.
    Duration ANSWER_MAX = Duration.ofSeconds(10);

    /// Returns when the mail is taken over.
    ///
    /// @throws MailFailure if it was not, or nobody knows; its case says what to do
    void take(Mail mail);
}
