package load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// Clerks who have units carried from one warehouse to another, one unit at a time, eight clerks at
/// once. Calm: from north to south. Storm: one product, and for each unit from north to south
/// another one from south to north. All the time, units are carried from east to west as well.
public class LockDeadlock extends Simulation {
    private static final int BURST = 8;
    private static final Duration EVERY = Duration.ofMillis(500);

    /// Transfers a second.
    private static final double BESIDE = 8;

    private static final String EVENED_OUT = Skus.of(11);

    /// A warehouse has 25 of a product: after so many it is the next product's turn.
    private static final int OF_A_PRODUCT = 20;

    private static final String TRANSFER =
            """
            {"sku":"#{sku}","from":"#{from}","to":"#{to}","quantity":1}""";

    private final Answers answers = Answers.fromSystemProperties();
    private final AtomicLong oneWay = new AtomicLong();
    private final AtomicLong bothWays = new AtomicLong();

    public LockDeadlock() {
        Plan plan = Plan.fromSystemProperties();
        setUp(
                        plan.arrive(Phase.WARM_UP, 12, carries(Phase.WARM_UP, this::southwards)),
                        plan.arrive(Phase.WARM_UP, BESIDE, carriesBeside(Phase.WARM_UP)),
                        plan.arriveInBursts(
                                Phase.CALM, BURST, EVERY, carries(Phase.CALM, this::southwards)),
                        plan.arrive(Phase.CALM, BESIDE, carriesBeside(Phase.CALM)),
                        plan.arriveInBursts(
                                Phase.STORM, BURST, EVERY, carries(Phase.STORM, this::toAndFro)),
                        plan.arrive(Phase.STORM, BESIDE, carriesBeside(Phase.STORM)))
                .protocols(plan.protocol());
    }

    @Override
    public void before() {
        Start.awaitGo();
    }

    private ChainBuilder carries(Phase phase, Function<Session, Session> what) {
        return asks(phase, "transfer", what);
    }

    private ChainBuilder carriesBeside(Phase phase) {
        return asks(phase, "aside", this::westwards);
    }

    private ChainBuilder asks(Phase phase, String name, Function<Session, Session> what) {
        var transfer = http(name).post("/api/transfers").body(StringBody(TRANSFER));
        return exec(what::apply).exec(answers.ask(phase, name, transfer, 201, 409));
    }

    private Session southwards(Session session) {
        return wish(session, nextProduct(), "north", "south");
    }

    private Session westwards(Session session) {
        return wish(session, nextProduct(), "east", "west");
    }

    private Session toAndFro(Session session) {
        return bothWays.getAndIncrement() % 2 == 0
                ? wish(session, EVENED_OUT, "north", "south")
                : wish(session, EVENED_OUT, "south", "north");
    }

    private String nextProduct() {
        return Skus.ofBuyer(oneWay.getAndIncrement() / OF_A_PRODUCT);
    }

    private static Session wish(Session session, String sku, String from, String to) {
        return session.set("sku", sku).set("from", from).set("to", to);
    }
}
