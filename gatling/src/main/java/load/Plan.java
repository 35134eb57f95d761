package load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// When each phase runs, against which nodes, with which seed: from system properties, so that the
/// same simulation serves the lab and a run by hand.
///
/// | property | meaning | default |
/// | --- | --- | --- |
/// | `shop` | base addresses of the nodes, comma between | `http://localhost:8080` |
/// | `warmUp` `calm` `storm` | seconds of each phase | 0, 4, 10 |
/// | `pause` | milliseconds between two phases | 1000 |
/// | `seed` | what every random choice derives from | 7 |
/// | `answers` | file for one line an answer, see [Answers] | none |
/// | `go` | file to wait for before the first user | none |
///
/// @param pause between two phases, so that the answers of one are in before the next begins
public record Plan(
        List<String> shop,
        Duration warmUp,
        Duration calm,
        Duration storm,
        Duration pause,
        long seed) {

    /// Gatling wants every scenario's name to be its own.
    private static final AtomicInteger SCENARIOS = new AtomicInteger();

    public static Plan fromSystemProperties() {
        return new Plan(
                List.of(System.getProperty("shop", "http://localhost:8080").split(",")),
                seconds("warmUp", 0),
                seconds("calm", 4),
                seconds("storm", 10),
                Duration.ofMillis(Integer.getInteger("pause", 1000)),
                Long.getLong("seed", 7L));
    }

    private static Duration seconds(String property, int otherwise) {
        return Duration.ofSeconds(Integer.getInteger(property, otherwise));
    }

    public HttpProtocolBuilder protocol() {
        return protocol(shop);
    }

    /// For those who use one node only.
    HttpProtocolBuilder on(String node) {
        return protocol(List.of(node));
    }

    private static HttpProtocolBuilder protocol(List<String> nodes) {
        return http.baseUrls(nodes)
                .acceptHeader("application/json")
                .contentTypeHeader("application/json")
                .userAgentHeader("gatling")
                .shareConnections()
                .disableFollowRedirect()
                .disableCaching();
    }

    /// Users that arrive at `perSecond` for the whole of the phase, each doing `journey` once.
    public PopulationBuilder arrive(Phase phase, double perSecond, ChainBuilder journey) {
        Duration length = lengthOf(phase);
        var arrivals = scenario(phase + " #" + SCENARIOS.incrementAndGet()).exec(journey);
        return length.isZero()
                ? arrivals.injectOpen(nothingFor(Duration.ofMillis(1)))
                : arrivals.injectOpen(
                        nothingFor(startOf(phase)), constantUsersPerSec(perSecond).during(length));
    }

    /// `size` users at once, again and again, each doing `journey` once: what a newsletter does.
    public PopulationBuilder arriveInBursts(
            Phase phase, int size, Duration every, ChainBuilder journey) {
        List<OpenInjectionStep> steps = new ArrayList<>(List.of(nothingFor(startOf(phase))));
        for (long i = 0; i < lengthOf(phase).dividedBy(every); i++) {
            steps.add(atOnceUsers(size));
            steps.add(nothingFor(every));
        }
        return scenario(phase + " #" + SCENARIOS.incrementAndGet())
                .exec(journey)
                .injectOpen(steps.toArray(OpenInjectionStep[]::new));
    }

    /// From the first user of the run to the first user of the phase.
    Duration startOf(Phase phase) {
        return switch (phase) {
            case WARM_UP -> Duration.ZERO;
            case CALM -> warmUp.isZero() ? Duration.ZERO : warmUp.plus(pause);
            case STORM -> startOf(Phase.CALM).plus(calm).plus(pause);
        };
    }

    Duration lengthOf(Phase phase) {
        return switch (phase) {
            case WARM_UP -> warmUp;
            case CALM -> calm;
            case STORM -> storm;
        };
    }
}
