package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void movesHeadingsBelowThoseOfTheReport() {
        assertThat(Markdown.html("a\n\n# One\n\n##### Five"))
                .isEqualTo("<p>a</p>\n<h3>One</h3>\n<h6>Five</h6>\n");
    }

    @Test
    void dropsTheTitle() {
        assertThat(Markdown.html("# Postmortem\n\n## Summary")).isEqualTo("<h4>Summary</h4>\n");
    }

    @Test
    void escapesHtml() {
        assertThat(Markdown.html("a <script>b</script>"))
                .isEqualTo("<p>a &lt;script&gt;b&lt;/script&gt;</p>\n");
    }

    @Test
    void keepsLinksToTheWebOnly() {
        assertThat(Markdown.html("[a](https://b.example) [c](../d.md) [e](javascript:f)"))
                .isEqualTo(
                        "<p><a href=\"https://b.example\" rel=\"noreferrer\">a</a>"
                                + " <span class=\"ref\" title=\"../d.md\">c</span>"
                                + " <span class=\"ref\" title=\"javascript:f\">e</span></p>\n");
    }

    @Test
    void showsAPictureAsItsDescription() {
        assertThat(Markdown.html("![a *chart*](https://b.example/c.png)"))
                .isEqualTo("<p><span class=\"picture\">a <em>chart</em></span></p>\n");
    }

    @Test
    void knowsTables() {
        assertThat(Markdown.html("| a |\n| --- |\n| b |\n")).contains("<table>", "<td>b</td>");
    }
}
