package lab.measure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What `jcmd <pid> Thread.dump_to_file -format=json` writes: every thread with its stack, virtual
/// ones too. It looks at one thread after the other, so it is no picture of a single moment.
public record ThreadDump(List<JavaThread> threads) {
    private static final ObjectMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /// @param state as [Thread.State] names it
    /// @param stack the innermost frame first, as `shop.quote.Quotes.ask(Quotes.java:41)`; frames
    ///     of the JDK begin with their module
    public record JavaThread(String name, boolean virtual, String state, List<String> stack) {
        public JavaThread {
            stack = stack == null ? List.of() : stack;
        }
    }

    private record Content(Dump threadDump) {}

    private record Dump(List<Container> threadContainers) {}

    private record Container(List<JavaThread> threads) {}

    public static ThreadDump read(Path json) throws IOException {
        Content content = JSON.readValue(json.toFile(), Content.class);
        if (content.threadDump() == null || content.threadDump().threadContainers() == null) {
            throw new IOException("not a thread dump in JSON: " + json);
        }
        return new ThreadDump(
                content.threadDump().threadContainers().stream()
                        .flatMap(
                                container ->
                                        container.threads() == null
                                                ? Stream.empty()
                                                : container.threads().stream())
                        .toList());
    }

    /// How many threads have a frame in which the pattern is found.
    public long withFrame(Pattern frame) {
        return threads.stream()
                .filter(thread -> thread.stack().stream().anyMatch(f -> frame.matcher(f).find()))
                .count();
    }
}
