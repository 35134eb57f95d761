package lab.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.history.ScratchRepository;
import lab.ui.Failure;
import lab.ui.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds with a stand-in for the Maven wrapper, which writes down each call.
class BuildsTest {

    private static final String WRAPPER =
            """
            #!/bin/sh
            echo "$@" >>"$CALLS"
            [ ! -f src/shop/broken ] || { cat errors; exit 1; }
            mkdir -p src/shop/target/quarkus-app src/outside/target/lib gatling/target
            echo "shop" >src/shop/target/quarkus-app/quarkus-run.jar
            cd src/outside/target
            echo "x" >lib/x.jar
            printf 'Main-Class: outside.Main\nClass-Path: lib/x.jar\n' >m
            "$JAVA_HOME/bin/jar" --create --file outside-1.jar --manifest m m
            cd ../../../gatling/target
            echo "load" >gatling-1.jar
            echo "kit" >../kit-1.jar
            echo "$LIBRARY:${PWD%/*}/kit-1.jar" >lab-class-path
            """;

    @TempDir Path folder;
    @TempDir Path elsewhere;
    private ScratchRepository scratch;
    private Path calls;
    private Path library;
    private Builds builds;

    @BeforeEach
    void threeModules() throws Exception {
        calls = elsewhere.resolve("calls");
        library = Files.writeString(elsewhere.resolve("library.jar"), "library");
        scratch = new ScratchRepository(folder);
        scratch.write(".gitignore", ".lab/\ntarget/\n").write(".mvn/x", "");
        scratch.write(
                "mvnw",
                WRAPPER.replace("$CALLS", calls.toString())
                        .replace("$LIBRARY", library.toString()));
        scratch.write(
                "pom.xml",
                "<project><module>src/shop</module><module>src/outside</module>"
                        + "<module>gatling</module></project>");
        for (String module : List.of("src/shop", "src/outside", "gatling")) {
            String name = Path.of(module).getFileName().toString();
            scratch.write(
                    module + "/pom.xml",
                    "<project><artifactId>" + name + "</artifactId></project>");
        }
        scratch.commit("build: three modules");
        PrintStream err = new PrintStream(new ByteArrayOutputStream());
        builds = Builds.of(scratch.repository(), Progress.to(err, elsewhere));
    }

    @Test
    void buildsAllWithOneCallAndKeepsIt() throws Exception {
        Worktree worktree = here();

        builds.make(worktree, Program.SHOP, Program.OUTSIDE, Program.LOAD);

        assertThat(builds.shop(worktree).resolve("quarkus-run.jar")).hasContent("shop");
        assertThat(builds.outside(worktree)).isRegularFile();
        assertThat(builds.outside(worktree).resolveSibling("lib/x.jar")).hasContent("x");
        assertThat(calls()).hasSize(1).first().asString().contains("-pl src/shop,src/outside,gatl");
    }

    @Test
    void namesTheLibrariesOfTheLoadAndCopiesTheJarsOfTheCommit() throws Exception {
        List<Path> jars = builds.load(here());

        assertThat(jars).contains(library).allSatisfy(jar -> assertThat(jar).isRegularFile());
        assertThat(jars)
                .filteredOn(jar -> jar.toString().contains(".lab/builds/load-"))
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("gatling-1.jar", "kit-1.jar");
    }

    @Test
    void buildsAgainIfALibraryIsGone() throws Exception {
        builds.load(here());
        Files.delete(library);
        Files.writeString(library, "back");
        builds.load(here());
        assertThat(calls()).hasSize(1);

        Files.delete(library);
        builds.load(here());

        assertThat(calls()).hasSize(2);
    }

    @Test
    void sharesABuildOfEqualContent() throws Exception {
        Path before = builds.shop(here());
        scratch.write("src/outside/Outside.java", "changed").write("README.md", "changed");
        scratch.write("src/shop/src/test/java/ShopTest.java", "a test");
        scratch.commit("outside: change");

        assertThat(builds.shop(here())).isEqualTo(before);
        assertThat(calls()).hasSize(1);
    }

    @Test
    void buildsAnewWhatChanged() throws Exception {
        Path before = builds.shop(here());
        scratch.write("src/shop/Shop.java", "changed").commit("shop: change");

        assertThat(builds.shop(here())).isNotEqualTo(before);
    }

    @Test
    void showsTheErrorsOfABuildThatFails() {
        String said =
                "[ERROR] Shop.java:3 ; expected -> [Help 1]\n[ERROR] -> [Help 1]\n[ERROR] -X\n";
        scratch.write("errors", said).write("src/shop/broken", "").commit("shop: break it");

        assertThatThrownBy(() -> builds.shop(here()))
                .isInstanceOf(Failure.class)
                .hasMessage("Maven could not build src/shop:\n[ERROR] Shop.java:3 ; expected")
                .extracting(e -> ((Failure) e).todo())
                .asString()
                .contains(".lab/builds/");
    }

    @Test
    void tellsWhichModuleACommitDoesNotHave() {
        scratch.write("pom.xml", "<project/>").commit("build: nothing yet");

        assertThatThrownBy(() -> builds.load(here()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("no gatling at");
    }

    private Worktree here() {
        return Worktrees.of(scratch.repository()).at("HEAD");
    }

    private List<String> calls() throws Exception {
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }
}
