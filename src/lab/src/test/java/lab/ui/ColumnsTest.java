package lab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void alignsToTheWidestCell() {
        String text = new Columns(80).row("a", "1").row("long", "2").text();

        assertThat(text).isEqualTo("a     1\nlong  2\n");
    }

    @Test
    void wrapsTheLastColumnUnderItself() {
        String text = new Columns(30).row("name", "words that are too many for one").text();

        assertThat(text).isEqualTo("name  words that are too many\n      for one\n");
    }

    @Test
    void countsColourAsNoWidth() {
        String text = new Columns(80).row(Style.COLOURED.good("ok"), "x").row("none", "y").text();

        assertThat(text).isEqualTo("\u001b[32mok\u001b[0m    x\nnone  y\n");
    }

    @Test
    void leavesNoBlanksAtTheEndOfALine() {
        assertThat(new Columns(80).row("a", "").row("bb", "c").text()).isEqualTo("a\nbb  c\n");
    }
}
