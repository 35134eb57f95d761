package experiment.escape;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The same small object in different shapes of code. What counts is the bytes that an operation
/// allocates; the time is a by-product.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EscapeBenchmark {

    /// Two ints and a header: 24 bytes.
    public record Point(int x, int y) {
        int sum() {
            return x + y;
        }
    }

    // Beyond the 127 up to which boxes are shared. Not final, so that nothing is known in advance.
    private int a = 1_000;
    private int b = 2_000;
    private int one = 1;
    private Point kept;
    private final List<Integer> list = List.of(1, 2, 3, 4);

    @Benchmark
    public int a01_usedHereOnly() {
        return new Point(a, b).sum();
    }

    @Benchmark
    public Point a02_returned() {
        return new Point(a, b);
    }

    @Benchmark
    public int a03_storedInAField() {
        kept = new Point(a, b);
        return kept.sum();
    }

    @Benchmark
    public int a04_passedToAnInlinedCall() {
        return inlined(new Point(a, b));
    }

    @Benchmark
    public int a05_passedToACallThatIsNotInlined() {
        return notInlined(new Point(a, b));
    }

    @Benchmark
    public int a06_oneInEachTurnOfALoop() {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += new Point(a, i).sum();
        }
        return sum;
    }

    @Benchmark
    public int a07_oneOfTwoByACondition() {
        Point point = a < b ? new Point(a, b) : new Point(b, a);
        return point.sum();
    }

    @Benchmark
    public int a08_lambdaThatCaptures() {
        int x = a;
        int y = b;
        IntSupplier sum = () -> x + y;
        return sum.getAsInt();
    }

    @Benchmark
    public int a09_optional() {
        return Optional.of(new Point(a, b)).map(Point::sum).orElse(0);
    }

    @Benchmark
    public int a10_boxed() {
        Integer box = a;
        return box + b;
    }

    @Benchmark
    public int a11_arrayWithAKnownIndex() {
        int[] pair = {a, b};
        return pair[0] + pair[1];
    }

    @Benchmark
    public int a12_arrayWithAComputedIndex() {
        int[] pair = {a, b};
        return pair[one];
    }

    @Benchmark
    public int a13_arrayOf65() {
        int[] many = new int[65];
        many[0] = a;
        return many[0] + many[64];
    }

    @Benchmark
    public int a14_iteratorOfAList() {
        int sum = 0;
        for (int each : list) {
            sum += each;
        }
        return sum;
    }

    @CompilerControl(CompilerControl.Mode.INLINE)
    private static int inlined(Point point) {
        return point.sum();
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static int notInlined(Point point) {
        return point.sum();
    }
}
