package load;

/// Made-up card numbers: 16 digits that begin with 400000 (a prefix that no bank issues) and end in
/// a valid check digit.
final class Cards {
    private static final String PREFIX = "400000";

    private Cards() {}

    /// The n-th card; never one that ends in 0002, which the payment provider declines.
    static String number(long n) {
        String body = PREFIX + String.format("%09d", n * 10 + 5);
        return body + checkDigit(body);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }
}
