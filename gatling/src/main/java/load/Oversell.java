package load;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.function.LongFunction;

/// Buyers who put two pieces of a product into the cart and check out at once. Calm: every buyer
/// wants another product. Storm: they all want the same one, of which there are 100 pieces, and
/// come five at a time.
public class Oversell extends Simulation {
    private static final String WANTED = Skus.of(7);
    private static final int BURST = 5;
    private static final int PIECES = 2;

    public Oversell() {
        Plan plan = Plan.fromSystemProperties();
        Answers answers = Answers.fromSystemProperties();
        setUp(
                        plan.arrive(Phase.WARM_UP, 15, buys(Phase.WARM_UP, answers, Skus::ofBuyer)),
                        plan.arrive(Phase.CALM, 10, buys(Phase.CALM, answers, Skus::ofBuyer)),
                        plan.arriveInBursts(
                                Phase.STORM,
                                BURST,
                                Duration.ofMillis(500),
                                buys(Phase.STORM, answers, n -> WANTED)))
                .protocols(plan.protocol());
    }

    @Override
    public void before() {
        Start.awaitGo();
    }

    private static ChainBuilder buys(Phase phase, Answers answers, LongFunction<String> sku) {
        Buyer buyer = new Buyer(phase, answers);
        return buyer.arrives(sku).exec(buyer.putsItInTheCart(PIECES)).exec(buyer.checksOut());
    }
}
