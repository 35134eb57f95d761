package load;

import static io.gatling.javaapi.core.CoreDsl.exec;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;

/// Visitors who list products, and buyers who pay by card. Calm: listings of one product, nobody
/// pays. Storm: listings of a hundred, and one visitor in five checks out.
public class LogStorm extends Simulation {

    public LogStorm() {
        Plan plan = Plan.fromSystemProperties();
        Answers answers = Answers.fromSystemProperties();
        setUp(
                        plan.arrive(Phase.WARM_UP, 15, lists(Phase.WARM_UP, answers, 1)),
                        plan.arrive(Phase.CALM, 20, lists(Phase.CALM, answers, 1)),
                        plan.arrive(Phase.STORM, 20, lists(Phase.STORM, answers, 100)),
                        plan.arrive(Phase.STORM, 5, buys(Phase.STORM, answers)))
                .protocols(plan.protocol());
    }

    @Override
    public void before() {
        Start.awaitGo();
    }

    private static ChainBuilder lists(Phase phase, Answers answers, int size) {
        return exec(new Buyer(phase, answers).lists(size));
    }

    private static ChainBuilder buys(Phase phase, Answers answers) {
        Buyer buyer = new Buyer(phase, answers);
        return buyer.arrives(Skus::ofBuyer).exec(buyer.putsItInTheCart()).exec(buyer.checksOut());
    }
}
