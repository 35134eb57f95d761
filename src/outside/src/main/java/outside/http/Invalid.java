package outside.http;

/// The caller sent something that cannot be used. Says which field, its value, and what is
/// allowed instead.
final class Invalid extends RuntimeException {

    private final String field;
    private final String value;
    private final String allowed;

    Invalid(String field, String value, String allowed) {
        super("%s is %s, allowed: %s".formatted(field, value, allowed));
        this.field = field;
        this.value = value;
        this.allowed = allowed;
    }

    /// The same, said about the setting by the name it has for who made it.
    Invalid in(String setting) {
        return new Invalid(setting, value, allowed);
    }

    Answer answer() {
        return new Answer(
                400,
                Json.object(
                        "error", getMessage(), "field", field, "value", value, "allowed", allowed));
    }
}
