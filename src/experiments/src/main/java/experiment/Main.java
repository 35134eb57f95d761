package experiment;

import experiment.breaker.BreakerExperiment;
import experiment.cache.CacheExperiment;
import experiment.cache.HitsExperiment;
import experiment.channel.ChannelExperiment;
import experiment.deadline.DeadlineExperiment;
import experiment.escape.EscapeExperiment;
import experiment.limit.LimitExperiment;
import experiment.maps.MapsExperiment;
import experiment.pool.PoolExperiment;
import experiment.scheduler.SchedulerExperiment;
import experiment.sharing.FalseSharingExperiment;
import experiment.timers.TimersExperiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the lab starts: `run <name> <folder> [--published]` measures and shows, `page <name>
/// <folder> <page>` puts an earlier run onto a page.
///
/// A run leaves in its folder: the data (`*.json`), `about.json`, `chart.svg`, `result.txt`.
public final class Main {

    private Main() {}

    /// By name, in the order of the list that the lab shows (`experiments.txt`).
    static Map<String, Experiment> experiments() {
        Map<String, Experiment> all = new LinkedHashMap<>();
        all.put("scheduler", new SchedulerExperiment());
        all.put("deadline", new DeadlineExperiment());
        all.put("channel", new ChannelExperiment());
        all.put("false-sharing", new FalseSharingExperiment());
        all.put("maps", new MapsExperiment());
        all.put("escape", new EscapeExperiment());
        all.put("breaker", new BreakerExperiment());
        all.put("limit", new LimitExperiment());
        all.put("pool", new PoolExperiment());
        all.put("timers", new TimersExperiment());
        all.put("cache", new CacheExperiment());
        all.put("cache-hits", new HitsExperiment());
        return all;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (words.size() < 3 || !experiments().containsKey(words.get(1))) {
            throw new IllegalArgumentException(
                    "run|page <name> <folder> …, with a name of " + experiments().keySet());
        }
        String name = words.get(1);
        Path folder = Path.of(words.get(2));
        switch (words.getFirst()) {
            case "run" -> run(name, new Run(folder, words.contains("--published")));
            case "page" -> page(name, folder, Path.of(words.get(3)));
            default -> throw new IllegalArgumentException("run or page, not " + words.getFirst());
        }
    }

    private static void run(String name, Run run) throws Exception {
        Files.createDirectories(run.folder());
        Instant begun = Instant.now();
        double loadBefore = Machine.load();
        experiments().get(name).measure(run);
        About about =
                new About(
                        name,
                        begun.truncatedTo(ChronoUnit.SECONDS).toString(),
                        run.published(),
                        run.forks(),
                        begun.until(Instant.now(), ChronoUnit.SECONDS),
                        loadBefore,
                        Machine.load(),
                        Machine.here());
        Json.write(run.file(About.FILE), about);
        show(name, run.folder(), about);
    }

    private static void show(String name, Path folder, About about) throws IOException {
        Result result = experiments().get(name).show(folder);
        Files.writeString(folder.resolve("chart.svg"), result.chart());
        StringBuilder text = new StringBuilder(result.table().text()).append('\n');
        result.sentences().forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        text.append(result.sentences().isEmpty() ? "" : "\n").append(about.sentence());
        if (!about.published()) {
            text.append("\nA quick look, with one JVM a figure. For figures to rely on:");
            text.append(" --published, on a quiet machine.");
        }
        Files.writeString(folder.resolve("result.txt"), text.append('\n'));
    }

    private static void page(String name, Path folder, Path page) throws IOException {
        About about = Json.read(folder.resolve(About.FILE), About.class);
        if (!about.published()) {
            throw new IOException("the run in " + folder + " was a quick look, not for a page");
        }
        new Page(page).take(name, experiments().get(name).show(folder), about);
    }
}
