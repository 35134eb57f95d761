package lab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lab.fault.Fault.Action;
import lab.yaml.InvalidFile;
import org.junit.jupiter.api.Test;

class FaultFileTest {
    private static final String SET =
            """
            name: provider-slow
            what: The payment provider takes two seconds.
            target: outside/payment
            set: { latency: 2s }
            """;

    @Test
    void readsWhatAServiceIsTold() {
        Fault fault = parse(SET);

        assertThat(fault.action())
                .isInstanceOfSatisfying(
                        Action.Change.class,
                        change -> {
                            assertThat(change.service()).isEqualTo("payment");
                            assertThat(change.fields().toString())
                                    .isEqualTo("{\"latency\":\"2s\"}");
                        });
    }

    @Test
    void readsASignal() {
        String yaml = SET.replace("outside/payment", "shop-1");

        assertThat(parse(yaml.replace("set: { latency: 2s }", "signal: pause")).action())
                .isEqualTo(new Action.Pause());
        assertThat(parse(yaml.replace("set: { latency: 2s }", "signal: kill")).action())
                .isEqualTo(new Action.Kill());
    }

    @Test
    void namesTheTargetsThatThereAre() {
        assertRefused(
                SET.replace("outside/payment", "outside/bank"),
                "chaos/provider-slow.yaml:3: target: 'outside/bank' is none of outside/payment,"
                        + " outside/supplier");
    }

    @Test
    void namesTheActionsThatThereAre() {
        assertRefused(
                SET.replace("outside/payment", "shop")
                        .replace("set: { latency: 2s }", "signal: freeze"),
                "chaos/provider-slow.yaml:4: signal: 'freeze' is none of pause, kill");
    }

    @Test
    void wantsExactlyOneAction() {
        assertRefused(
                SET.replace("set: { latency: 2s }\n", ""),
                "chaos/provider-slow.yaml:1: give either 'set' or 'signal'");
        assertRefused(SET + "signal: pause\n", "give either 'set' or 'signal'");
    }

    @Test
    void namesTheFieldsOfAService() {
        assertRefused(
                SET.replace("latency", "delay"),
                "chaos/provider-slow.yaml:4: set: unknown key 'delay'; there are latency,"
                        + " perSecond, connections, queue, failureRate, hanging");
    }

    @Test
    void refusesATimeWithoutItsUnit() {
        assertRefused(SET.replace("2s", "'2'"), "chaos/provider-slow.yaml:4: set.latency: '2'");
    }

    @Test
    void sendsNoSignalToAServiceOfTheWorldOutside() {
        assertRefused(
                SET.replace("set: { latency: 2s }", "signal: pause"),
                "chaos/provider-slow.yaml:3: target: 'outside/payment' is no process of its own");
    }

    @Test
    void tellsAProcessNothing() {
        assertRefused(
                SET.replace("outside/payment", "database"),
                "chaos/provider-slow.yaml:3: target: 'database' is a process: give it 'signal'");
    }

    @Test
    void isNamedAsItsFile() {
        assertRefused(
                SET.replace("provider-slow", "provider-slower"),
                "chaos/provider-slow.yaml:1: name: 'provider-slower' is not the name of its file");
    }

    @Test
    void readsAllFilesOfThisRepository() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../chaos"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .isNotEmpty()
                    .allSatisfy(file -> FaultFile.parse(file.toString(), Files.readString(file)));
        }
    }

    private static Fault parse(String yaml) {
        return FaultFile.parse("chaos/provider-slow.yaml", yaml);
    }

    private static void assertRefused(String yaml, String part) {
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining(part);
    }
}
