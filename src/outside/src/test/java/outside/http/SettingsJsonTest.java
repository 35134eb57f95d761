package outside.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import outside.Capacity;
import outside.Latency;
import outside.Settings;

class SettingsJsonTest {

    @Test
    void writesPerfectSettings() {
        assertThat(new String(Json.write(SettingsJson.write(Settings.PERFECT))))
                .isEqualTo(
                        "{\"latency\":\"0ms\",\"perSecond\":null,\"connections\":null,"
                                + "\"queue\":4096,\"failureRate\":0.0,\"hanging\":false}");
    }

    @Test
    void changesOnlyWhatIsNamed() {
        Settings before = read("{\"latency\":\"20ms\",\"connections\":5}");
        Settings after = SettingsJson.read(Json.readValue("{\"hanging\":true}"), before);
        assertThat(after).isEqualTo(new Settings(before.latency(), before.capacity(), 0, true));
    }

    @Property(tries = 1000, seed = "1")
    void readsWhatItWrites(@ForAll("settings") Settings settings) {
        String text = new String(Json.write(SettingsJson.write(settings)));
        assertThat(read(text)).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"latency":"fast"}                                    | latency is "fast", allowed: a time such as 20ms
                    {"latency":20}                                        | latency is 20, allowed: a time such as 20ms
                    {"latency":"11m"}                                     | latency is "11m", allowed: a time such as 20ms
                    {"latency":{"distribution":"normal"}}                 | latency is {"distribution":"normal"}, allowed
                    {"latency":{"distribution":"exponential"}}            | latency.mean is missing
                    {"latency":{"distribution":"exponential","p99":"1s"}} | latency.p99 is "1s", allowed: only distribution, mean
                    {"latency":{"distribution":"uniform","from":"2s","to":"1s"}}        | latency.to is 1s, allowed: a time of at least 2s
                    {"latency":{"distribution":"lognormal","median":"0ms","p99":"1s"}}  | latency.median is 0ms, allowed: a time above 0
                    {"perSecond":0}      | perSecond is 0, allowed: a number from 0.001 to 1000000, or null
                    {"perSecond":"50"}   | perSecond is "50", allowed: a number
                    {"connections":0}    | connections is 0, allowed: a whole number from 1 to 1000000 or null
                    {"connections":1.5}  | connections is 1.5
                    {"queue":-1}         | queue is -1, allowed: a whole number from 0 to 1000000
                    {"queue":null}       | queue is null
                    {"failureRate":1.5}  | failureRate is 1.5, allowed: a number from 0 to 1
                    {"hanging":"yes"}    | hanging is "yes", allowed: true or false
                    {"latencyMs":20}     | latencyMs is 20, allowed: only the fields latency, perSecond
                    """)
    void saysWhatIsWrongAndWhatIsAllowed(String json, String message) {
        assertThatThrownBy(() -> read(json)).hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource({"20ms,PT0.02S", "1.5s,PT1.5S", "800us,PT0.0008S", "2m,PT2M", "0ms,PT0S"})
    void readsTimesAsPeopleWriteThem(String text, Duration time) {
        assertThat(Durations.parse(text)).contains(time);
    }

    @ParameterizedTest
    @CsvSource({"20", "-1ms", "1 s", "1h", "''", "1e3ms"})
    void readsNothingElseAsATime(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @Provide
    Arbitrary<Settings> settings() {
        Arbitrary<Duration> times =
                Arbitraries.longs()
                        .between(1, Latency.MAX.toMillis())
                        .map(micros -> Duration.ofNanos(micros * 1000));
        Arbitrary<Latency> latencies =
                Arbitraries.oneOf(
                        times.map(Latency.Fixed::new),
                        times.map(Latency.Exponential::new),
                        times.map(time -> new Latency.Uniform(time, time.multipliedBy(2))),
                        times.map(time -> new Latency.Lognormal(time, time.multipliedBy(9))));
        Arbitrary<Capacity> capacities =
                Combinators.combine(
                                Arbitraries.doubles().between(0.01, 1e6).injectNull(0.2),
                                Arbitraries.integers().between(1, 1_000_000).injectNull(0.2),
                                Arbitraries.integers().between(0, 1_000_000))
                        .as(
                                (perSecond, connections, queue) ->
                                        new Capacity(
                                                perSecond == null
                                                        ? Double.POSITIVE_INFINITY
                                                        : perSecond,
                                                connections == null
                                                        ? Integer.MAX_VALUE
                                                        : connections,
                                                queue));
        return Combinators.combine(
                        latencies,
                        capacities,
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(true, false))
                .as(Settings::new);
    }

    private static Settings read(String json) {
        return SettingsJson.read(Json.readValue(json), Settings.PERFECT);
    }
}
