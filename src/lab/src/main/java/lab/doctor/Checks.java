package lab.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lab.doctor.Finding.State;
import lab.history.Editions;
import lab.history.Repository;
import lab.ui.Programs;

/// All that the lab wants of a machine.
public final class Checks {

    private static final double MEMORY_WANTED_GIB = 4;
    private static final double DISK_WANTED_GIB = 5;
    private static final int GIT_WANTED_MINOR = 32;

    private final Repository repository;

    public Checks(Repository repository) {
        this.repository = repository;
    }

    /// Needs first, wishes last.
    public List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(system(System.getProperty("os.name"), System.getProperty("os.arch")));
        findings.add(jdk());
        findings.add(cores(Runtime.getRuntime().availableProcessors()));
        findings.add(memory(Memory.availableBytes()));
        findings.add(disk());
        findings.add(git(repository.git("version")));
        findings.add(history());
        findings.add(tool("prometheus", "proves alerts; without it a proof is partial"));
        findings.add(tool("promtool", "tests the alert rules; comes with prometheus"));
        findings.add(tool("docker", "only for docker compose"));
        findings.add(chromium());
        return findings;
    }

    static Finding system(String name, String architecture) {
        String found = name + " " + architecture;
        if (name.equals("Linux") && architecture.matches("amd64|x86_64")) {
            return Finding.good("system", found);
        }
        String remedy = "The embedded MariaDB is for Linux x86-64. Here use docker compose up.";
        return new Finding(State.DOUBTFUL, "system", found, remedy);
    }

    private static Finding jdk() {
        String found = Runtime.version().feature() + " in " + System.getProperty("java.home");
        return Finding.good("JDK", found);
    }

    static Finding cores(int cores) {
        String found = Integer.toString(cores);
        return cores >= 2
                ? Finding.good("cores", found)
                : new Finding(State.DOUBTFUL, "cores", found, "Figures are made for 2 or more.");
    }

    static Finding memory(long availableBytes) {
        String found = gib(availableBytes) + " GiB free, " + (int) MEMORY_WANTED_GIB + " wanted";
        double free = availableBytes / (double) (1L << 30);
        if (free >= MEMORY_WANTED_GIB) {
            return Finding.good("memory", found);
        }
        State state = free >= MEMORY_WANTED_GIB / 2 ? State.DOUBTFUL : State.BAD;
        return new Finding(state, "memory", found, "Close something large: a browser, an IDE.");
    }

    private Finding disk() {
        try {
            return disk(Files.getFileStore(repository.labFolder()).getUsableSpace());
        } catch (IOException e) {
            return new Finding(State.DOUBTFUL, "disk", "unknown: " + e.getMessage(), "df -h .");
        }
    }

    static Finding disk(long usableBytes) {
        String found = gib(usableBytes) + " GiB free, " + (int) DISK_WANTED_GIB + " wanted";
        return usableBytes >= DISK_WANTED_GIB * (1L << 30)
                ? Finding.good("disk", found)
                : new Finding(State.BAD, "disk", found, "./lab clean shows what the lab takes.");
    }

    /// @param version as `git version` prints it
    static Finding git(String version) {
        String found = version.replaceFirst("^git version ", "");
        String[] parts = found.split("\\D+", 3);
        int major = Integer.parseInt(parts[0]);
        boolean enough = major > 2 || Integer.parseInt(parts[1]) >= GIT_WANTED_MINOR;
        return enough
                ? Finding.good("git", found)
                : new Finding(State.BAD, "git", found, "Install git 2.32 or newer.");
    }

    private Finding history() {
        if (repository.isShallow()) {
            String remedy = "Deepen it: git fetch --unshallow";
            return new Finding(State.BAD, "history", "shallow: no tags, no incidents", remedy);
        }
        return Editions.of(repository)
                .newest()
                .map(newest -> Finding.good("history", "whole, edition " + newest.number()))
                .orElse(Finding.good("history", "whole, nothing published yet"));
    }

    private static Finding tool(String program, String use) {
        Optional<Path> found = Programs.onPath(program);
        return found.isPresent()
                ? Finding.good(program, found.get().toString())
                : new Finding(State.OPTIONAL, program, use, install(program));
    }

    private static Finding chromium() {
        for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
            if (Programs.onPath(name).isPresent()) {
                return tool(name, "");
            }
        }
        return tool("chromium", "for the storefront's browser test");
    }

    private static String install(String program) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return switch (program) {
            case "prometheus", "promtool" ->
                    mac ? "brew install prometheus" : "apt-get install prometheus";
            case "docker" -> "https://docs.docker.com/engine/install/";
            case "chromium" -> mac ? "brew install chromium" : "apt-get install chromium";
            default -> throw new IllegalArgumentException(program);
        };
    }

    private static String gib(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / (double) (1L << 30));
    }
}
