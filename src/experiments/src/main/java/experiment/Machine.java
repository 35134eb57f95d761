package experiment;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// Where something was measured. A figure without it means nothing.
public record Machine(String processor, int cores, String system, String java, String jvm) {

    public static Machine here() {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                property("os.name") + " " + property("os.version") + ", " + property("os.arch"),
                property("java.runtime.version"),
                property("java.vm.vendor"));
    }

    /// Processes that could run, on average over the last minute; below 0 where it is not known.
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    public String sentence() {
        return "%s, %d cores, %s, JDK %s (%s)".formatted(processor, cores, system, java, jvm);
    }

    private static String processorName() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.toLowerCase(Locale.ROOT).startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(property("os.arch"));
        } catch (IOException notLinux) {
            return property("os.arch");
        }
    }

    private static String property(String name) {
        return System.getProperty(name);
    }
}
