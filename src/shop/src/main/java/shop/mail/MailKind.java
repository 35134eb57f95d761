package shop.mail;

import java.util.Locale;

/// What a mail is about.
public enum MailKind {
    /// Somebody has ordered, and waits for it.
    ORDER,

    /// Somebody asked to be told.
    NEWS;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
