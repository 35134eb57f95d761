package lab.cli;

import java.nio.file.Path;
import lab.history.Editions;
import lab.history.Repository;
import picocli.CommandLine.IVersionProvider;

/// What `./lab --version` prints: the newest edition in the clone, the commit checked out, the JDK.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Repository here = Repository.find(Path.of(System.getProperty("lab.root", ".")));
        String edition =
                Editions.of(here)
                        .newest()
                        .map(newest -> "edition " + newest.number())
                        .orElse("no edition yet");
        String commit = here.git("describe", "--always", "--dirty", "--exclude=*");
        return new String[] {
            "Mini Amazon, " + edition + ", at " + commit,
            "JDK " + Runtime.version() + " in " + System.getProperty("java.home")
        };
    }
}
