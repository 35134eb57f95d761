package load;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// Visitors who look at what buyers of one product bought as well: in the calm one after the other,
/// in the storm thirty at a time, as the app's notification about it reaches them. An answer
/// that is not what the orders say is filed as [#WRONG].
///
/// Meanwhile products that nobody ever bought are bought, each together with another one. Four
/// seconds later, long after the second for which the replay lets an answer be remembered, the one
/// must be suggested with the other.
public class CacheBreakdown extends Simulation {
    private static final int WRONG = 299;
    private static final String WANTED = Skus.of(1);

    /// What the shop's past, the same everywhere, has beside [#WANTED].
    private static final List<String> BESIDE_IT =
            List.of(Skus.of(2), Skus.of(43), Skus.of(42), Skus.of(48), Skus.of(51));

    /// Products that are in no order of the shop's past.
    private static final int[] NEVER_BOUGHT = {
        5901, 7101, 8301, 8901, 9201, 9501, 11001, 12801, 14301, 14601, 15801, 16701
    };

    /// With which they are bought now.
    private static final String OTHER = Skus.of(17001);

    private static final Duration COUPLES_COME_FOR = Duration.ofSeconds(4);
    private static final int AT_ONCE = 30;
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(4);

    private final Plan plan = Plan.fromSystemProperties();
    private final Answers answers = Answers.fromSystemProperties();
    private final AtomicInteger couples = new AtomicInteger();

    public CacheBreakdown() {
        setUp(
                        plan.arrive(Phase.WARM_UP, 15, looks(Phase.WARM_UP)),
                        plan.arrive(Phase.WARM_UP, 1, buysTwo(Phase.WARM_UP, Duration.ZERO)),
                        plan.arrive(Phase.CALM, 10, looks(Phase.CALM)),
                        plan.arriveInBursts(Phase.STORM, AT_ONCE, EVERY, looks(Phase.STORM)),
                        buyersOfTwo())
                .protocols(plan.protocol());
    }

    @Override
    public void before() {
        Start.awaitGo();
    }

    private ChainBuilder looks(Phase phase) {
        var look = alsoBought("also-bought", WANTED, BESIDE_IT::equals);
        return answers.ask(phase, "also-bought", look, 200);
    }

    private PopulationBuilder buyersOfTwo() {
        return scenario("buyers of two")
                .exec(buysTwo(Phase.STORM, UNTIL_SHOWN))
                .injectOpen(
                        nothingFor(plan.startOf(Phase.STORM)),
                        constantUsersPerSec(1).during(COUPLES_COME_FOR));
    }

    /// Looks at the first, buys both, and looks at the first again.
    private ChainBuilder buysTwo(Phase phase, Duration later) {
        var buyer = new Buyer(phase, answers);
        var before = alsoBought("before", "#{first}", List::isEmpty);
        var after = alsoBought("after", "#{first}", List.of(OTHER)::equals);
        return exec(buyer.arrives(n -> Skus.of(NEVER_BOUGHT[couples.getAndIncrement()])))
                .exec(session -> session.set("first", session.getString("sku")))
                .exec(answers.ask(phase, "before", before, 200))
                .exec(buyer.putsItInTheCart())
                .exec(session -> session.set("sku", OTHER))
                .exec(buyer.putsItInTheCart())
                .exec(buyer.checksOut())
                .exec(pause(later))
                .exec(answers.ask(phase, "after", after, 200));
    }

    private static HttpRequestActionBuilder alsoBought(
            String name, String sku, Predicate<List<String>> right) {
        return http(name)
                .get("/api/products/" + sku + "/also-bought")
                .check(
                        bodyString()
                                .transform(body -> right.test(suggestedIn(body)) ? 200 : WRONG)
                                .saveAs(Answers.STATUS));
    }

    /// The first SKU of an answer is the product that was asked about.
    private static List<String> suggestedIn(String body) {
        return Views.skusIn(body).stream().skip(1).toList();
    }
}
