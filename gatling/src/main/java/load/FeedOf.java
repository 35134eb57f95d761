package load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/// A supplier's feed as it is sent: one unit of each product of the shop in turn, at a price that
/// follows from its number (`1000 + number % 9000` cents). Every thousandth row has no price. Made
/// while it is sent: it is never whole in memory.
final class FeedOf extends InputStream {
    private static final int PRODUCTS = 20_000;
    private static final int CHUNK = 500;
    private static final int BAD_EVERY = 1_000;
    private static final String[] SKUS =
            IntStream.rangeClosed(0, PRODUCTS).mapToObj(Skus::of).toArray(String[]::new);

    private final int rows;
    private int made;
    private byte[] chunk = "sku,price,stock\n".getBytes(StandardCharsets.US_ASCII);
    private int taken;

    FeedOf(int rows) {
        this.rows = rows;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (taken == chunk.length) {
            if (made == rows) {
                return -1;
            }
            next();
        }
        int count = Math.min(length, chunk.length - taken);
        System.arraycopy(chunk, taken, into, from, count);
        taken += count;
        return count;
    }

    /// Netty sends byte by byte what says that nothing is available.
    @Override
    public int available() {
        return chunk.length - taken;
    }

    private void next() {
        var text = new StringBuilder();
        for (int i = 0; i < CHUNK && made < rows; i++) {
            made++;
            int number = 1 + (made - 1) % PRODUCTS;
            int cents = 1_000 + number % 9_000;
            text.append(SKUS[number]).append(',');
            if (made % BAD_EVERY == 0) {
                text.append("free");
            } else {
                text.append(cents / 100).append('.').append(cents / 10 % 10).append(cents % 10);
            }
            text.append(",1\n");
        }
        chunk = text.toString().getBytes(StandardCharsets.US_ASCII);
        taken = 0;
    }
}
