package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleDependenciesTest {
    @ParameterizedTest
    @CsvSource({
        "src/lab,shop",
        "src/lab,contract",
        "src/shop,lab",
        "src/shop,platform",
        "src/shop,raft",
        "src/gateway,shop",
        "gatling,contract",
        "src/outside,contract",
        "src/platform,kit",
        "src/raft,coord",
        "src/miniredis,kit",
        "src/shop,bench",
        "src/tidy,lab",
        "src/shop,unknown"
    })
    void refusesTheWrongWayRound(String user, String used) {
        assertThat(findings(user, ours(used, "")))
                .singleElement()
                .asString()
                .isEqualTo(user + "/pom.xml: " + last(user) + " must not use " + used);
    }

    @ParameterizedTest
    @CsvSource({
        "src/lab,platform",
        "src/shop,contract",
        "src/gateway,contract",
        "src/shop,kit",
        "src/shop,concurrency",
        "src/coord,raft",
        "src/bench,shop"
    })
    void acceptsTheRightWay(String user, String used) {
        assertThat(findings(user, ours(used, ""))).isEmpty();
    }

    @Test
    void letsATestStartWhatIsReal() {
        assertThat(findings("src/shop", ours("platform", "test"))).isEmpty();
        assertThat(findings("src/shop", ours("outside", "test"))).isEmpty();
        assertThat(findings("src/miniredis", ours("platform", "test"))).isEmpty();
        assertThat(findings("src/lab", ours("shop", "test"))).hasSize(1);
        assertThat(findings("gatling", ours("platform", "test"))).hasSize(1);
    }

    @Test
    void keepsLibrariesOnTheJdkAlone() {
        assertThat(findings("src/raft", dependency("io.netty", "netty", "")))
                .containsExactly("src/raft/pom.xml: raft uses the JDK alone, not io.netty:netty");
        assertThat(findings("src/raft", dependency("net.jqwik", "jqwik", "test"))).isEmpty();
        assertThat(findings("src/shop", dependency("io.netty", "netty", ""))).isEmpty();
    }

    private static List<String> findings(String user, String dependency) {
        Sample sample = new Sample(new ModuleDependencies());
        for (String path :
                List.of(
                        "gatling",
                        "src/bench",
                        "src/concurrency",
                        "src/contract",
                        "src/coord",
                        "src/kit",
                        "src/lab",
                        "src/outside",
                        "src/platform",
                        "src/raft",
                        "src/shop")) {
            sample.with(path + "/pom.xml", pom(last(path), ""));
        }
        return sample.with(user + "/pom.xml", pom(last(user), dependency)).findings();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String pom(String name, String dependency) {
        return "<project><artifactId>%s</artifactId><dependencies>%s</dependencies></project>"
                .formatted(name, dependency);
    }

    private static String ours(String artifact, String scope) {
        return dependency("dev.miniamazon", artifact, scope);
    }

    private static String dependency(String group, String artifact, String scope) {
        return """
                <dependency>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <scope>%s</scope>
                </dependency>
                """
                .formatted(group, artifact, scope);
    }
}
