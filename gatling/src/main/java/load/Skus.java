package load;

/// Names of products: the seed gives the shop `B00000001` to `B00020000`.
final class Skus {
    /// Products below this are left to the incidents that want one for themselves.
    private static final long FIRST = 5_000;

    private static final long COUNT = 15_000;

    private Skus() {}

    static String of(long number) {
        return String.format("B%08d", number);
    }

    /// A product that no other of 15,000 buyers in a row gets.
    static String ofBuyer(long n) {
        return of(FIRST + n % COUNT);
    }
}
