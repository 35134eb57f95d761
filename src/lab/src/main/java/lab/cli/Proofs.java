package lab.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.history.Edition;
import lab.history.Editions;
import lab.history.Repository;

/// When each incident was last proven: on this machine, or by an edition.
///
/// `.lab/proofs.json` holds `{"<id>": {"date": "2026-11-23", "times": "3 of 3"}}`; an edition's
/// message holds lines `proof: <id> 2026-11-23 3 of 3`. The later date wins.
final class Proofs {

    private static final Pattern LINE =
            Pattern.compile("(?m)^proof: (\\S+) (\\d{4}-\\d\\d-\\d\\d) (\\d+ of \\d+)\\b.*$");

    private final Map<String, Proof> latest = new HashMap<>();

    /// @param date ISO date
    /// @param times `3 of 3` runs proved it; may be empty
    record Proof(String date, String times) {
        String shown() {
            return times.isEmpty() ? date : date + ", " + times;
        }
    }

    static Proofs of(Repository repository) {
        Proofs proofs = new Proofs();
        for (Edition edition : Editions.of(repository).newestFirst()) {
            proofs.readMessage(repository.git("log", "-1", "--format=%B", edition.commit()));
        }
        proofs.readFile(repository.labFolder().resolve("proofs.json"));
        return proofs;
    }

    Optional<Proof> of(String incident) {
        return Optional.ofNullable(latest.get(incident));
    }

    void readMessage(String message) {
        Matcher line = LINE.matcher(message);
        while (line.find()) {
            keep(line.group(1), new Proof(line.group(2), line.group(3)));
        }
    }

    void readFile(Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            JsonNode all = new ObjectMapper().readTree(file.toFile());
            for (Map.Entry<String, JsonNode> one : all.properties()) {
                String date = one.getValue().path("date").asText();
                keep(one.getKey(), new Proof(date, one.getValue().path("times").asText()));
            }
        } catch (IOException torn) {
            // A proof that cannot be read is none; the next replay writes it anew.
        }
    }

    private void keep(String incident, Proof proof) {
        latest.merge(incident, proof, (a, b) -> a.date().compareTo(b.date()) >= 0 ? a : b);
    }
}
