package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "see [it](gone.md)",
                "![report](img/gone.png)",
                "[it]: gone.md",
                "[it](../../README.md)",
                "<img src=\"gone.png\">",
                "[ok](tags.md) and [not](gone.md#part \"title\")"
            })
    void refusesALinkToNothing(String line) {
        assertThat(findings(line)).singleElement().asString().contains("links to nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[page](tags.md)",
                "[part](tags.md#part)",
                "[root](../README.md)",
                "[folder](img)",
                "[folder](img/)",
                "[from the root](/README.md)",
                "[here](#part)",
                "[site](https://example.org/x)",
                "[mail](mailto:a@example.org)",
                "`[code](gone.md)`",
                "[spaces](two%20words.md)"
            })
    void acceptsALinkThatLeadsSomewhereOrElsewhere(String line) {
        assertThat(findings(line)).isEmpty();
    }

    @Test
    void readsNoCode() {
        assertThat(findings("```\n[it](gone.md)\n```\n[it](gone.md)")).hasSize(1);
    }

    @Test
    void leavesSamplesAlone() {
        Sample sample = new Sample(new Links());
        sample.with("src/lab/src/test/resources/page.md", "[it](gone.md)");
        assertThat(sample.findings()).isEmpty();
    }

    private static List<String> findings(String text) {
        return new Sample(new Links())
                .with("docs/page.md", text)
                .with("docs/tags.md", "")
                .with("docs/two words.md", "")
                .with("docs/img/report.png", "")
                .with("README.md", "")
                .findings();
    }
}
