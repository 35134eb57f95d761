package lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `./lab` in a clone with a stand-in for Maven and one for the JDK.
class ScriptTest {

    private static final Path SCRIPT = Path.of("../../lab").toAbsolutePath().normalize();

    @TempDir Path folder;
    private Path clone;
    private Path jdk;
    private Path calls;

    @BeforeEach
    void aCloneAndAJdk() throws Exception {
        clone = Files.createDirectories(folder.resolve("a clone"));
        jdk = folder.resolve("a jdk");
        calls = folder.resolve("calls");
        Files.copy(SCRIPT, clone.resolve("lab"));
        write(clone.resolve("pom.xml"), "<project/>");
        write(clone.resolve("src/lab/src/Main.java"), "class Main {}");
        write(
                clone.resolve("mvnw"),
                """
                echo "maven $@ with $JAVA_HOME" >>"%s"
                [ ! -f broken ] || { cat errors; exit 1; }
                mkdir -p src/lab/target && echo jar >src/lab/target/lab.jar
                echo library >"%s"
                printf '%%s' "%s" >src/lab/target/class-path
                """
                        .formatted(
                                calls,
                                folder.resolve("library.jar"),
                                folder.resolve("library.jar")));
        jdk(jdk, "25.0.1");
    }

    @Test
    void buildsOnceAndRunsTheProgram() throws Exception {
        assertThat(lab("list", "--json", "two words").out())
                .contains("<list> <--json> <two words>");
        assertThat(lab("list").status()).isEqualTo(7);
        assertThat(calls()).hasSize(1).first().asString().contains("-pl src/lab -am");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        lab("list");
        age(clone.resolve("src/lab/src/Main.java"), 60);

        lab("list");

        assertThat(calls()).hasSize(2);
    }

    @Test
    void buildsAgainWhenALibraryIsGone() throws Exception {
        lab("list");
        Files.delete(folder.resolve("library.jar"));

        lab("list");

        assertThat(calls()).hasSize(2);
    }

    @Test
    void buildsOnlyOnceForTwoAtATime() throws Exception {
        Process first = start(Map.of(), "list");
        Process second = start(Map.of(), "list");

        assertThat(first.waitFor()).isEqualTo(7);
        assertThat(second.waitFor()).isEqualTo(7);
        assertThat(calls()).hasSize(1);
    }

    @Test
    void takesTheLockOfABuilderThatDied() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        write(clone.resolve(".lab/program/lock/pid"), gone.pid() + "\n");

        assertThat(lab("list").status()).isEqualTo(7);
    }

    @Test
    void showsTheErrorsOfABuildThatFails() throws Exception {
        write(clone.resolve("broken"), "");
        write(
                clone.resolve("errors"),
                "[ERROR] Main.java: broken -> [Help 1]\n[ERROR] \n[ERROR] -> [Help 1]\n[ERROR] -X");

        Ended ended = lab("list");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err())
                .contains("[ERROR] Main.java: broken\n")
                .contains("build.log")
                .doesNotContain("-X");
        assertThat(clone.resolve(".lab/program/lock")).doesNotExist();
    }

    @Test
    void handsTestsToMavenWithoutBuildingItself() throws Exception {
        Ended ended = lab("test", "-pl", "src/shop");

        assertThat(ended.status()).isZero();
        assertThat(calls()).containsExactly("maven verify -pl src/shop with " + jdk);
    }

    @Test
    void passesMavensStatusOn() throws Exception {
        write(clone.resolve("broken"), "");

        assertThat(lab("test").status()).isEqualTo(1);
    }

    @Test
    void looksInSdkmanWhenJavaHomeIsTooOld() throws Exception {
        Path old = folder.resolve("old");
        jdk(old, "17.0.2");
        Path sdkman = folder.resolve("sdkman/candidates/java/25-tem");
        jdk(sdkman, "25");
        Map<String, String> settings =
                Map.of(
                        "JAVA_HOME", old.toString(),
                        "SDKMAN_DIR", folder.resolve("sdkman").toString(),
                        "PATH", "/usr/bin:/bin");

        start(settings, "test").waitFor();

        assertThat(calls().getFirst()).doesNotContain(old.toString());
    }

    @Test
    void worksThroughALink() throws Exception {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, clone.resolve("lab"));

        assertThat(ended(builder(Map.of(), link, "list").start()).status()).isEqualTo(7);
    }

    private record Ended(int status, String out, String err) {}

    private Ended lab(String... arguments) throws Exception {
        return ended(start(Map.of(), arguments));
    }

    private Process start(Map<String, String> settings, String... arguments) throws IOException {
        return builder(settings, clone.resolve("lab"), arguments).start();
    }

    private ProcessBuilder builder(Map<String, String> settings, Path script, String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(settings);
        return builder;
    }

    private static Ended ended(Process process) throws Exception {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes()),
                new String(process.getErrorStream().readAllBytes()));
    }

    private List<String> calls() throws IOException {
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    /// A JDK whose `java` prints what follows the main class and ends with status 7.
    private static void jdk(Path home, String version) throws IOException {
        write(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        write(home.resolve("bin/javac"), "");
        write(
                home.resolve("bin/java"),
                """
                #!/bin/sh
                until [ "$1" = lab.Main ]; do shift; done
                shift
                printf '<%s> ' "$@"
                exit 7
                """);
        home.resolve("bin/javac").toFile().setExecutable(true);
        home.resolve("bin/java").toFile().setExecutable(true);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void age(Path file, int secondsLater) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(secondsLater)));
    }
}
