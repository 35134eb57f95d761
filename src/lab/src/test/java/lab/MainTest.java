package lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import lab.cli.Lab;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

    private final StringWriter err = new StringWriter();

    @Test
    void guessesACommandThatWasMistyped() {
        assertThat(run("lsit")).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no command 'lsit'.")
                .contains("Did you mean list?");
    }

    @Test
    void namesAnUnknownOption() {
        assertThat(run("list", "--jsn")).isEqualTo(2);
        assertThat(err.toString()).contains("--jsn").contains("Did you mean --json?");
    }

    @Test
    void asksForAMissingArgument() {
        assertThat(run("show")).isEqualTo(2);
        assertThat(err.toString()).contains("<incident>").contains("./lab show --help");
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine(new Lab());
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
