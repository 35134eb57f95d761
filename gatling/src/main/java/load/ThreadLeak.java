package load;

import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.util.List;

/// Buyers who ask what the suppliers want for a product, each for another one. In the storm, which
/// is no larger than the calm, the lab makes one supplier hang.
///
/// An answer counts only if it carries a price of every supplier that works, and if it is here
/// within a second: the shop's own deadline is 300 ms, the rest is for a machine that is busy.
public class ThreadLeak extends Simulation {
    private static final String HANGING = "supplier-3";
    private static final List<String> ALL =
            List.of("supplier-1", "supplier-2", HANGING, "supplier-4", "supplier-5");
    private static final List<String> WORKING =
            ALL.stream().filter(supplier -> !supplier.equals(HANGING)).toList();
    private static final String QUOTED = "quoted";
    private static final long MILLIS_MAX = 1000;

    public ThreadLeak() {
        Plan plan = Plan.fromSystemProperties();
        Answers answers = Answers.fromSystemProperties();
        setUp(
                        plan.arrive(Phase.WARM_UP, 20, asks(Phase.WARM_UP, answers, ALL)),
                        plan.arrive(Phase.CALM, 35, asks(Phase.CALM, answers, ALL)),
                        plan.arrive(Phase.STORM, 35, asks(Phase.STORM, answers, WORKING)))
                .protocols(plan.protocol());
    }

    @Override
    public void before() {
        Start.awaitGo();
    }

    private static ChainBuilder asks(Phase phase, Answers answers, List<String> expected) {
        var quotes =
                http("quotes")
                        .get("/api/products/#{sku}/quotes")
                        .check(
                                jsonPath("$.quotes[?(@.price.cents > 0)].supplier")
                                        .findAll()
                                        .saveAs(QUOTED));
        return new Buyer(phase, answers)
                .arrives(Skus::ofBuyer)
                .exec(
                        answers.askForAll(
                                phase,
                                "quotes",
                                quotes,
                                (session, millis) ->
                                        millis <= MILLIS_MAX && carries(session, expected)));
    }

    private static boolean carries(Session session, List<String> suppliers) {
        return session.contains(QUOTED) && session.getList(QUOTED).containsAll(suppliers);
    }
}
