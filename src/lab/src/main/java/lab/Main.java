package lab;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.cli.Check;
import lab.cli.Clean;
import lab.cli.Diff;
import lab.cli.Doctor;
import lab.cli.Drill;
import lab.cli.Env;
import lab.cli.Experiment;
import lab.cli.Fault;
import lab.cli.Lab;
import lab.cli.ListIncidents;
import lab.cli.Replay;
import lab.cli.Show;
import lab.cli.Start;
import lab.cli.Tags;
import lab.cli.Test;
import lab.cli.Up;
import lab.cli.Verify;
import lab.ui.CtrlC;
import lab.ui.Failure;
import lab.ui.Nearest;
import lab.ui.Style;
import lab.ui.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import platform.ServerFailed;

/// The lab's entry point. Exit status: 0 done or proven, 1 not proven or not in order, 2 could not
/// run.
public final class Main {

    private static final int COULD_NOT_RUN = 2;
    private static final int CTRL_C_MILLIS = 300;

    private Main() {}

    public static void main(String[] arguments) {
        CtrlC.listen();
        try {
            System.exit(commandLine(new Lab()).execute(arguments));
        } catch (RuntimeException beforeAnyCommand) {
            // Uncaught it would end with status 1, which means: not proven.
            beforeAnyCommand.printStackTrace();
            System.exit(COULD_NOT_RUN);
        }
    }

    /// In the order of the help.
    private static List<Object> commands() {
        return List.of(
                new Up(),
                new ListIncidents(),
                new Show(),
                new Replay(),
                new Drill(),
                new Start(),
                new Check(),
                new Diff(),
                new Fault(),
                new Experiment(),
                new Test(),
                new Verify(),
                new Doctor(),
                new Tags(),
                new Clean(),
                new Env());
    }

    static CommandLine commandLine(Lab lab) {
        CommandLine line = new CommandLine(lab);
        commands().forEach(line::addSubcommand);
        line.getSubcommands().values().forEach(Main::withoutVersion);
        line.setExecutionExceptionHandler(onException(lab));
        line.setParameterExceptionHandler(onParameter());
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(Math.clamp(Terminal.columns(), 55, 100));
        Style style = Style.of(Terminal.out());
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        style == Style.PLAIN
                                ? CommandLine.Help.Ansi.OFF
                                : CommandLine.Help.Ansi.ON));
        return line;
    }

    /// The version is the whole lab's; in every command's help it would be noise.
    private static void withoutVersion(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        Optional.ofNullable(spec.findOption("--version")).ifPresent(spec::remove);
    }

    private static IExecutionExceptionHandler onException(Lab lab) {
        return (exception, line, parsed) -> {
            lab.progress().close();
            if (CtrlC.within(CTRL_C_MILLIS)) {
                return COULD_NOT_RUN;
            }
            PrintWriter err = line.getErr();
            Style style = Style.of(Terminal.err());
            switch (exception) {
                case Failure failure -> say(err, style, failure.what(), failure.todo());
                case ServerFailed failed -> say(err, style, failed.getMessage(), failed.todo());
                default -> {
                    err.println(style.bad("The lab itself failed: " + exception));
                    exception.printStackTrace(err);
                }
            }
            err.flush();
            return COULD_NOT_RUN;
        };
    }

    private static void say(PrintWriter err, Style style, String what, String todo) {
        err.println(style.bad(what));
        if (!todo.isEmpty()) {
            err.println(todo);
        }
    }

    private static IParameterExceptionHandler onParameter() {
        return (exception, arguments) -> {
            CommandLine line = exception.getCommandLine();
            PrintWriter err = line.getErr();
            err.println(Style.of(Terminal.err()).bad(said(exception)));
            String command = line.getCommandSpec().qualifiedName();
            String guess = String.join(" or ", guesses(exception));
            err.println(
                    (guess.isEmpty() ? "" : "Did you mean " + guess + "? ")
                            + command
                            + " --help shows what there is.");
            err.flush();
            return COULD_NOT_RUN;
        };
    }

    private static String said(ParameterException exception) {
        boolean noSuchCommand =
                exception instanceof UnmatchedArgumentException unmatched
                        && !unmatched.isUnknownOption()
                        && !exception.getCommandLine().getSubcommands().isEmpty();
        return noSuchCommand
                ? "There is no command '" + unmatched(exception) + "'."
                : exception.getMessage() + ".";
    }

    private static List<String> guesses(ParameterException exception) {
        if (!(exception instanceof UnmatchedArgumentException)) {
            return List.of();
        }
        CommandSpec spec = exception.getCommandLine().getCommandSpec();
        List<String> known = new ArrayList<>(spec.subcommands().keySet());
        known.addAll(spec.optionsMap().keySet());
        return Nearest.of(unmatched(exception), known);
    }

    private static String unmatched(ParameterException exception) {
        return ((UnmatchedArgumentException) exception).getUnmatched().getFirst();
    }
}
