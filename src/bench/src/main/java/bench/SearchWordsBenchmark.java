package bench;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import shop.catalog.SearchWords;

/// Cleaning what a buyer typed into the search box, which every search does once.
///
/// [SearchWords] splits with `String.split`, which compiles its pattern at every call.
/// [#patternCompiledOnce] does the same with the pattern kept: the difference is the price of the
/// simpler code.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SearchWordsBenchmark {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    public enum Typed {
        TWO_WORDS("brass lamp"),
        TWELVE_WORDS("+walnut* shelf, (3 boards) < 40 cm; \"oiled\" -black with wall plugs");

        private final String text;

        Typed(String text) {
            this.text = text;
        }
    }

    @Param public Typed typed;

    @Benchmark
    public SearchWords asTheShopDoes() {
        return SearchWords.of(typed.text);
    }

    @Benchmark
    public SearchWords patternCompiledOnce() {
        return new SearchWords(
                NO_WORD.splitAsStream(typed.text)
                        .filter(word -> word.length() >= 3)
                        .limit(10)
                        .toList());
    }
}
