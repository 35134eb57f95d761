package experiment.cache;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Requests as a shop gets them: few keys are asked for often, most of them seldom. The key of rank
/// r is asked for in proportion to 1 / r^0.99, as in the YCSB benchmark.
final class Zipf {
    private static final double EXPONENT = 0.99;

    private Zipf() {}

    /// @return requests for keys from 0; which key has which rank is shuffled, so that popular keys
    ///     are not neighbours
    static Integer[] requests(int count, int keys, long seed) {
        double[] upTo = new double[keys];
        double sum = 0;
        for (int rank = 0; rank < keys; rank++) {
            sum += 1 / Math.pow(rank + 1, EXPONENT);
            upTo[rank] = sum;
        }
        SplittableRandom random = new SplittableRandom(seed);
        Integer[] byRank = new Integer[keys];
        Arrays.setAll(byRank, key -> key);
        for (int i = keys - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Integer key = byRank[i];
            byRank[i] = byRank[other];
            byRank[other] = key;
        }
        Integer[] requests = new Integer[count];
        for (int i = 0; i < count; i++) {
            int at = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            requests[i] = byRank[at < 0 ? -at - 1 : at];
        }
        return requests;
    }
}
