package lab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.fault.FaultFile;
import lab.fault.Injection;
import lab.ui.CtrlC;
import lab.ui.Failure;
import lab.up.RunningSession;
import lab.yaml.InvalidFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `./lab fault <file>`: does to the shop of a running `./lab up` what a replay does to its own.
@Command(
        name = "fault",
        mixinStandardHelpOptions = true,
        description = "Break something around the shop of ./lab up, and take it back.")
public final class Fault implements Callable<Integer> {
    private static final int WATCH_MILLIS = 300;
    private static final String FOLDER = "chaos";

    @ParentCommand private Lab lab;

    @Parameters(
            paramLabel = "<fault>",
            description = "A file such as chaos/supplier-hangs.yaml, or its name alone.")
    private String name;

    @Option(
            names = "--for",
            paramLabel = "<time>",
            description = "Take it back after this time, as 30s or 2m; else at Ctrl-C.")
    private String length;

    @Override
    public Integer call() {
        Duration time = length == null ? null : time(length);
        lab.fault.Fault fault = fault();
        RunningSession session =
                RunningSession.in(lab.repository().labFolder("up"))
                        .orElseThrow(
                                () ->
                                        new Failure(
                                                "No ./lab up is running in this clone.",
                                                "Start one in another terminal: ./lab up"));
        refuseWithoutTheWorldOutside(fault, session);
        Injection injection = Injection.of(fault, session.running());
        Thread atTheEnd = new Thread(injection::close, "take back " + fault.name());
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        lab.out().println(fault.name() + ": " + fault.what());
        if (fault.action() instanceof lab.fault.Fault.Action.Kill) {
            lab.out().println("A kill is not taken back. ./lab up tells what has ended.");
            return 0;
        }
        lab.out()
                .println(time == null ? "Ctrl-C takes it back." : "For " + length + ", or Ctrl-C.");
        await(time, session);
        return takeBack(injection, session);
    }

    private static void await(Duration time, RunningSession session) {
        long end = time == null ? Long.MAX_VALUE : System.currentTimeMillis() + time.toMillis();
        long left = end - System.currentTimeMillis();
        while (left > 0 && session.alive() && !CtrlC.within(Math.min(left, WATCH_MILLIS))) {
            left = end - System.currentTimeMillis();
        }
    }

    private int takeBack(Injection injection, RunningSession session) {
        List<String> problems = injection.takeBack();
        if (!session.alive()) {
            lab.out().println("./lab up has ended, and the fault with it.");
        } else if (problems.isEmpty()) {
            lab.out().println("Taken back.");
        } else {
            throw new Failure(
                    "It could not be taken back: " + String.join("; ", problems),
                    "Start ./lab up again: it begins without faults.");
        }
        return 0;
    }

    /// The file as it is named, else the one of that name in chaos/.
    private lab.fault.Fault fault() {
        Path folder = lab.repository().root().resolve(FOLDER);
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            String own = file.getFileName().toString();
            file = folder.resolve(own.endsWith(".yaml") ? own : own + ".yaml");
        }
        try {
            return FaultFile.parse(file.toString(), Files.readString(file));
        } catch (IOException notThere) {
            throw new Failure(
                    "There is no fault " + name + ".", "There are " + names(folder) + ".");
        } catch (InvalidFile e) {
            throw new Failure(e.getMessage(), "The schema: src/lab/src/main/resources/lab/fault/.");
        }
    }

    private static String names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> FOLDER + "/" + file.getFileName())
                    .filter(file -> file.endsWith(".yaml"))
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (IOException none) {
            return "none in " + folder;
        }
    }

    private static void refuseWithoutTheWorldOutside(
            lab.fault.Fault fault, RunningSession session) {
        if (fault.action() instanceof lab.fault.Fault.Action.Change && session.outside() == null) {
            throw new Failure(
                    "The ./lab up that runs has no world outside, which "
                            + fault.name()
                            + " needs.",
                    "Check out a later tag.");
        }
    }

    static Duration time(String text) {
        if (!text.matches("\\d{1,5}[sm]")) {
            throw new Failure("'" + text + "' is no time.", "Give one such as 30s or 2m.");
        }
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return text.endsWith("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
    }
}
