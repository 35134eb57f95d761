package lab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import lab.ui.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `./lab test` is answered by the script itself, which hands over to Maven, so that it works also
/// while the lab does not compile. Here it is for the help.
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Run all tests: ./mvnw verify with the JDK that the lab finds.")
public final class Test implements Callable<Integer> {

    @Parameters(paramLabel = "<argument>", arity = "0..*", description = "Handed to Maven.")
    private List<String> arguments;

    @Override
    public Integer call() {
        throw new Failure("Only the script runs the tests.", "Type ./lab test or ./mvnw verify");
    }
}
