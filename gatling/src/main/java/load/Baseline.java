package load;

import static io.gatling.javaapi.core.CoreDsl.exec;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;

/// An ordinary hour, compressed: of ten visitors six look at products, three search, one buys. No
/// incident; what the shop should always stand.
public class Baseline extends Simulation {
    private static final double VISITORS_PER_SECOND = 20;

    public Baseline() {
        Plan plan = Plan.fromSystemProperties();
        Answers answers = Answers.fromSystemProperties();
        Buyer buyer = new Buyer(Phase.STORM, answers);
        setUp(
                        plan.arrive(Phase.STORM, 0.6 * VISITORS_PER_SECOND, browses(buyer)),
                        plan.arrive(Phase.STORM, 0.3 * VISITORS_PER_SECOND, searches(buyer)),
                        plan.arrive(Phase.STORM, 0.1 * VISITORS_PER_SECOND, buys(buyer)))
                .protocols(plan.protocol());
    }

    @Override
    public void before() {
        Start.awaitGo();
    }

    private static ChainBuilder browses(Buyer buyer) {
        return exec(buyer.arrives(Skus::ofBuyer))
                .exec(buyer.lists(20))
                .exec(buyer.looksAtTheProduct());
    }

    private static ChainBuilder searches(Buyer buyer) {
        return exec(buyer.searches("steel lamp"));
    }

    private static ChainBuilder buys(Buyer buyer) {
        return exec(buyer.arrives(Skus::ofBuyer))
                .exec(buyer.looksAtTheProduct())
                .exec(buyer.putsItInTheCart())
                .exec(buyer.checksOut());
    }
}
