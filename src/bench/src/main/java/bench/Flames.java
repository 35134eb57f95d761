package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A flame graph of a running JVM, and its samples summed up by whose code it is.
///
/// `jcmd` loads async-profiler into the JVM. A sample counts for the innermost frame that belongs
/// to a layer: what the JDK does for the JDBC driver is the driver's.
record Flames(long pid, Path folder) {
    private static final List<String> LAYERS =
            """
            JDBC driver: org/mariadb/
            validation: org/hibernate/validator/
            Hibernate: org/hibernate/ io/quarkus/hibernate/
            connection pool, transactions: io/agroal/ com/arjuna/ io/quarkus/narayana/
            JSON: com/fasterxml/
            Netty, Vert.x (server and client): io/netty/ io/vertx/ io/quarkus/vertx/
            REST (server and client): org/jboss/resteasy/ io/quarkus/rest
            JDK's HTTP client: jdk/internal/net/http/
            metrics: io/micrometer/ io/quarkus/micrometer/
            logging: org/jboss/logmanager/
            Quarkus (beans, contexts): io/quarkus/ io/smallrye/
            the program's own code: shop/ bench/
            """
                    .lines()
                    .toList();
    private static final String LIBRARY = "libasyncProfiler.so";

    void start() throws IOException, InterruptedException {
        try (var file = Flames.class.getResourceAsStream("/linux-x64/" + LIBRARY)) {
            Files.copy(file, folder.resolve(LIBRARY), StandardCopyOption.REPLACE_EXISTING);
        }
        tell("start,event=cpu,interval=1ms,log=/dev/null");
    }

    /// Writes `<name>.html`.
    ///
    /// @param whole what all samples together stand for; the parts are returned
    Map<String, Double> stop(String name, double whole) throws IOException, InterruptedException {
        Path stacks = folder.resolve(name + ".collapsed");
        Path graph = folder.resolve(name + ".html");
        tell("dump,collapsed,file=" + stacks);
        tell("stop,flamegraph,file=" + graph);
        System.out.printf("%nFlame graph: %s%n", graph);
        var layers = new TreeMap<String, Double>();
        for (String stack : Files.readAllLines(stacks)) {
            int space = stack.lastIndexOf(' ');
            double samples = Double.parseDouble(stack.substring(space));
            layers.merge(layer(stack.substring(0, space).split(";")), samples, Double::sum);
        }
        double all = layers.values().stream().mapToDouble(samples -> samples).sum();
        layers.replaceAll((_, samples) -> samples / all * whole);
        return layers;
    }

    private static String layer(String[] frames) {
        for (String frame : List.of(frames).reversed()) {
            for (String layer : LAYERS) {
                String[] parts = layer.split(": ");
                if (Stream.of(parts[1].split(" ")).anyMatch(frame::startsWith)) {
                    return parts[0];
                }
            }
        }
        return "JVM (compiler, garbage collector, threads)";
    }

    private void tell(String command) throws IOException, InterruptedException {
        // In quotes of its own, because jcmd splits options at commas.
        var jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                String.valueOf(pid),
                                "JVMTI.agent_load",
                                folder.resolve(LIBRARY).toString(),
                                '"' + command + '"')
                        .redirectErrorStream(true)
                        .start();
        var said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0 || !said.contains("return code: 0")) {
            throw new IOException("async-profiler refuses " + command + ": " + said);
        }
    }
}
