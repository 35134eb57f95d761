package lab.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The logs of a side's nodes, cut at byte offsets that were taken at the marks.
public record Logs(List<Path> files) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The size of each file now, in the order of `files`.
    public List<Long> offsets() throws IOException {
        List<Long> sizes = new ArrayList<>();
        for (Path file : files) {
            sizes.add(Files.exists(file) ? Files.size(file) : 0);
        }
        return sizes;
    }

    public List<String> lines(List<Long> from, List<Long> to) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            try (var file = new RandomAccessFile(files.get(i).toFile(), "r")) {
                byte[] bytes = new byte[Math.toIntExact(to.get(i) - from.get(i))];
                file.seek(from.get(i));
                file.readFully(bytes);
                lines.addAll(new String(bytes, StandardCharsets.UTF_8).lines().toList());
            }
        }
        return lines;
    }

    /// Lines in which `regex` is found; a JSON log writes "\"" before inner quotes, so match on
    /// values.
    public static long matching(List<String> lines, String regex) {
        Pattern pattern = Pattern.compile(regex);
        return lines.stream().filter(line -> pattern.matcher(line).find()).count();
    }

    /// How many of `requestIds` are not in exactly one line that is JSON and has all `fields`, at
    /// any depth.
    public static long requestsWithoutOneLine(
            List<String> lines, List<String> fields, Set<String> requestIds) {
        Map<String, Integer> seen = new HashMap<>();
        for (String line : lines) {
            JsonNode json = json(line);
            if (json != null && fields.stream().allMatch(field -> json.findValue(field) != null)) {
                JsonNode id = json.findValue("requestId");
                if (id != null) {
                    seen.merge(id.asText(), 1, Integer::sum);
                }
            }
        }
        return requestIds.stream().filter(id -> seen.getOrDefault(id, 0) != 1).count();
    }

    private static JsonNode json(String line) {
        try {
            return line.startsWith("{") ? JSON.readTree(line) : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
