package lab.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Texts of the size and form that an incident has, from `src/test/resources`.
final class OversellTexts {

    private OversellTexts() {}

    static Texts all() throws IOException {
        return new Texts(text("page.md"), text("postmortem.md"), text("fix.diff"));
    }

    static String text(String name) throws IOException {
        try (InputStream in = OversellTexts.class.getResourceAsStream("oversell/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
