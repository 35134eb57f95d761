package shop.mail;

/// A letter to one person.
///
/// @param to an address that was checked at the edge
public record Mail(MailKind kind, String to, String subject, String body) {
    /// Without address and text: they are nobody's business but the recipient's.
    @Override
    public String toString() {
        return "a mail about %s".formatted(kind.label());
    }
}
