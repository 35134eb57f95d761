package lab.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.run.Replay;
import lab.run.Series;

/// A replay as JSON: what `replay.json` holds, and what `--json` prints.
///
/// Times are ISO 8601, a point of a series is `[second, value]`. The path of a piece of evidence is
/// written relative to the folder of the file, so that the folder of a run can be moved or
/// downloaded and still be read; in memory it is always absolute.
public final class ReplayFile {

    private ReplayFile() {}

    public static void write(Replay replay, Path file) throws IOException {
        Files.writeString(file, json(replay, folderOf(file)) + "\n");
    }

    public static Replay read(Path file) throws IOException {
        return mapper(folderOf(file)).readValue(file.toFile(), Replay.class);
    }

    /// The text of a replay's file, with paths relative to `folder`.
    public static String json(Replay replay, Path folder) throws IOException {
        return mapper(folder.toAbsolutePath()).writeValueAsString(replay);
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static ObjectMapper mapper(Path folder) {
        SimpleModule paths =
                new SimpleModule()
                        .addSerializer(Path.class, new RelativePath(folder))
                        .addDeserializer(Path.class, new AbsolutePath(folder));
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(paths)
                .addMixIn(Series.Point.class, PointAsArray.class)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"second", "value"})
    private interface PointAsArray {}

    private static final class RelativePath extends StdSerializer<Path> {
        private final transient Path folder;

        RelativePath(Path folder) {
            super(Path.class);
            this.folder = folder;
        }

        @Override
        public void serialize(Path path, JsonGenerator json, SerializerProvider context)
                throws IOException {
            Path inside = path.startsWith(folder) ? folder.relativize(path) : path;
            json.writeString(inside.toString().replace('\\', '/'));
        }
    }

    private static final class AbsolutePath extends StdDeserializer<Path> {
        private final transient Path folder;

        AbsolutePath(Path folder) {
            super(Path.class);
            this.folder = folder;
        }

        @Override
        public Path deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            return folder.resolve(json.getText()).normalize();
        }
    }
}
