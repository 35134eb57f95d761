package lab.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import lab.ui.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorTest {

    @TempDir Path root;

    @BeforeEach
    void threeModules() throws Exception {
        pom(
                ".",
                "<modules><module>src/shop</module><module>src/kit</module>"
                        + "<module>src/platform</module></modules>");
        pom(
                "src/shop",
                "<artifactId>shop</artifactId><dependencies>"
                        + dependency("kit", "")
                        + dependency("platform", "<scope>test</scope>")
                        + "</dependencies>");
        pom(
                "src/kit",
                "<artifactId>kit</artifactId><dependencies>"
                        + dependency("picocli", "")
                        + "</dependencies>");
        pom(
                "src/platform",
                "<parent><artifactId>all</artifactId></parent>"
                        + "<artifactId>platform</artifactId>");
    }

    @Test
    void followsDependenciesButNotThoseOfTests() {
        assertThat(Reactor.of(root).closure("src/shop")).containsExactly("src/kit", "src/shop");
        assertThat(Reactor.of(root).closure("src/platform")).containsExactly("src/platform");
    }

    @Test
    void knowsItsModules() {
        assertThat(Reactor.of(root).has("src/kit")).isTrue();
        assertThat(Reactor.of(root).has("src/raft")).isFalse();
    }

    @Test
    void namesThePomThatIsBroken() throws Exception {
        Files.writeString(root.resolve("src/kit/pom.xml"), "<project>");

        assertThatThrownBy(() -> Reactor.of(root))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("src/kit/pom.xml");
    }

    private static String dependency(String artifact, String scope) {
        return "<dependency><groupId>g</groupId><artifactId>"
                + artifact
                + "</artifactId>"
                + scope
                + "</dependency>";
    }

    private void pom(String folder, String content) throws Exception {
        Path module = Files.createDirectories(root.resolve(folder));
        Files.writeString(module.resolve("pom.xml"), "<project>" + content + "</project>");
    }
}
