package load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/// Buyers who want a mail about their order, each of another product, and a merchant who lowers a
/// price. Calm: the price of something that some thirty people watch. Storm, with as many buyers:
/// the price of what two thousand watch.
///
/// The lab kills the first node in the storm; buyers, as a balancer would see to it, use the last
/// one from a second before.
public class QueuePileup extends Simulation {
    private static final double BUYERS_A_SECOND = 12;
    private static final Duration AWAY_AFTER = Duration.ofSeconds(3);
    private static final long MILLIS_MAX = 2000;
    private static final int LATE = 299;

    /// Less than anything costs in this shop.
    private static final String SALE = "{\"cents\":77}";

    private final Plan plan = Plan.fromSystemProperties();
    private final Answers answers = Answers.fromSystemProperties();
    private final String first = plan.shop().getFirst();
    private final String last = plan.shop().getLast();

    public QueuePileup() {
        setUp(
                        plan.arrive(Phase.WARM_UP, 8, buys(Phase.WARM_UP))
                                .protocols(plan.on(first)),
                        plan.arrive(Phase.WARM_UP, 8, buys(Phase.WARM_UP)).protocols(plan.on(last)),
                        lowersThePrice(Phase.WARM_UP, Skus.of(2), first),
                        lowersThePrice(Phase.WARM_UP, Skus.of(3), last),
                        plan.arrive(Phase.CALM, BUYERS_A_SECOND, buys(Phase.CALM))
                                .protocols(plan.on(first)),
                        lowersThePrice(Phase.CALM, Skus.of(10), first),
                        stormUntil(AWAY_AFTER),
                        stormFrom(AWAY_AFTER),
                        lowersThePrice(Phase.STORM, Skus.of(1), first))
                .protocols(plan.protocol());
    }

    @Override
    public void before() {
        Start.awaitGo();
    }

    private ChainBuilder buys(Phase phase) {
        Buyer buyer = new Buyer(phase, answers);
        return exec(buyer.arrives(Skus::ofBuyer))
                .exec(buyer.putsItInTheCart())
                .exec(buyer.checksOutForAMail(MILLIS_MAX, LATE));
    }

    private PopulationBuilder stormUntil(Duration moment) {
        return scenario("storm, first node")
                .exec(buys(Phase.STORM))
                .injectOpen(
                        nothingFor(plan.startOf(Phase.STORM)),
                        constantUsersPerSec(BUYERS_A_SECOND).during(moment))
                .protocols(plan.on(first));
    }

    private PopulationBuilder stormFrom(Duration moment) {
        return scenario("storm, last node")
                .exec(buys(Phase.STORM))
                .injectOpen(
                        nothingFor(plan.startOf(Phase.STORM).plus(moment)),
                        constantUsersPerSec(BUYERS_A_SECOND).during(plan.storm().minus(moment)))
                .protocols(plan.on(last));
    }

    private PopulationBuilder lowersThePrice(Phase phase, String sku, String node) {
        var price = http("price").put("/api/products/" + sku + "/price").body(StringBody(SALE));
        var merchant =
                scenario(phase + " price of " + sku).exec(answers.ask(phase, "price", price, 200));
        return merchant.injectOpen(
                        nothingFor(plan.startOf(phase).plusMillis(200)),
                        atOnceUsers(plan.lengthOf(phase).isZero() ? 0 : 1))
                .protocols(plan.on(node));
    }
}
