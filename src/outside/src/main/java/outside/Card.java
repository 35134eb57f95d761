package outside;

/// A payment card as the shop passes it on. Nothing here keeps it: what stays is [#masked].
///
/// @param number 12 to 19 digits
public record Card(String number, String holder) {

    /// Numbers that end so belong to a card without money, as in the test modes of real providers.
    private static final String WITHOUT_MONEY = "0002";

    /// The last four digits, the part that may be kept and shown: `…4242`.
    public String masked() {
        return "…" + number.substring(number.length() - 4);
    }

    boolean hasMoney() {
        return !number.endsWith(WITHOUT_MONEY);
    }

    /// Without number and holder, so that no log line can hold them by accident.
    @Override
    public String toString() {
        return "Card[" + masked() + "]";
    }
}
