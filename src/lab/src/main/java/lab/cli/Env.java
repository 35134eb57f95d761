package lab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `./lab env`: the JDK that the lab found, for a shell.
@Command(
        name = "env",
        mixinStandardHelpOptions = true,
        description = "Print the JDK that the lab uses, for: eval \"$$(./lab env)\"")
public final class Env implements Callable<Integer> {

    @ParentCommand private Lab lab;

    @Override
    public Integer call() {
        String home = "'" + System.getProperty("java.home").replace("'", "'\\''") + "'";
        lab.out().println("export JAVA_HOME=" + home);
        lab.out().println("export PATH=\"$JAVA_HOME/bin:$PATH\"");
        return 0;
    }
}
