package shop.mail;

import java.util.regex.Pattern;

/// A letter to one person.
///
/// @param to an address that was checked at the edge
/// @param subject one line, whatever was given: a product's name comes from outside, and a line
///     break in a subject begins another header
public record Mail(MailKind kind, String to, String subject, String body) {
    private static final Pattern NOT_OF_ONE_LINE = Pattern.compile("[\\p{Cc}\u2028\u2029]+");

    public Mail {
        subject = NOT_OF_ONE_LINE.matcher(subject).replaceAll(" ");
    }

    /// Without address and text: they are nobody's business but the recipient's.
    @Override
    public String toString() {
        return "a mail about %s".formatted(kind.label());
    }
}
