package experiment.jmh;

import experiment.Run;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// One run of JMH, with as much care as the experiment's run takes.
public final class Jmh {

    private Jmh() {}

    /// Options for one class of benchmarks; to be added to, and given to [#run].
    ///
    /// @param seconds that an iteration takes
    public static ChainedOptionsBuilder options(Run run, Class<?> benchmarks, double seconds) {
        TimeValue time = TimeValue.milliseconds((long) (seconds * 1_000));
        return new OptionsBuilder()
                .include("^" + benchmarks.getName().replace(".", "\\.").replace("$", "\\$") + "\\.")
                .forks(run.forks())
                .warmupIterations(run.published() ? 2 : 1)
                .warmupTime(time)
                .measurementIterations(run.published() ? 4 : 1)
                .measurementTime(time)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON);
    }

    /// @param file for what was measured; read it with [Scores]
    public static void run(Run run, ChainedOptionsBuilder options, String file)
            throws RunnerException {
        new Runner(options.result(run.file(file).toString()).build()).run();
    }
}
