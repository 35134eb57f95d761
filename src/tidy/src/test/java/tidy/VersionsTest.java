package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,2)",
                "(,3]",
                "LATEST",
                "RELEASE",
                "2.0-SNAPSHOT",
                "${moving}",
                "${unknown}"
            })
    void refusesAVersionThatMoves(String version) {
        assertThat(root(dependency(version))).isNotEmpty();
        assertThat(root("<build><plugins>" + plugin(version) + "</plugins></build>")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3.30.8", "2.0-alpha-1", "${fixed}", "${project.version}"})
    void acceptsAFixedOne(String version) {
        assertThat(root(dependency(version))).isEmpty();
    }

    @Test
    void refusesAPluginWithoutAVersion() {
        assertThat(root("<build><plugins>" + plugin("") + "</plugins></build>"))
                .singleElement()
                .asString()
                .contains("org.apache.maven.plugins:jar has no version");
    }

    @Test
    void acceptsAPluginThatTheRootManages() {
        assertThat(
                        root(
                                "<build><pluginManagement><plugins>"
                                        + plugin("1")
                                        + "</plugins></pluginManagement><plugins>"
                                        + plugin("")
                                        + "</plugins></build>"))
                .isEmpty();
    }

    @Test
    void letsARuleOfAPluginBeARange() {
        String java = "<requireJavaVersion><version>[25,)</version></requireJavaVersion>";
        String enforcer = plugin("1").replace("</plugin>", java + "</plugin>");
        assertThat(root("<build><plugins>" + enforcer + "</plugins></build>")).isEmpty();
    }

    @Test
    void refusesModulesOutOfOrder() {
        assertThat(root("<modules><module>src/shop</module><module>src/lab</module></modules>"))
                .singleElement()
                .asString()
                .contains("sort the modules");
    }

    private static String dependency(String version) {
        return """
                <dependencies>
                  <dependency>
                    <groupId>g</groupId>
                    <artifactId>a</artifactId>
                    <version>%s</version>
                  </dependency>
                </dependencies>
                """
                .formatted(version);
    }

    private static String plugin(String version) {
        return "<plugin><artifactId>jar</artifactId>%s</plugin>"
                .formatted(version.isEmpty() ? "" : "<version>" + version + "</version>");
    }

    private static List<String> root(String content) {
        String properties = "<properties><fixed>1</fixed><moving>[1,2)</moving></properties>";
        return new Sample(new Versions())
                .with("pom.xml", "<project>" + properties + content + "</project>")
                .findings();
    }
}
