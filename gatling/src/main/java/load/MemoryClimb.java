package load;

import static io.gatling.javaapi.core.CoreDsl.InputStreamBody;
import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/// Visitors whose app tells what they looked at, and a supplier who sends a feed. Calm: ten
/// visitors who come again and again, and a feed of 2,000 rows. Storm: in its first half 400 new
/// visitors a second with 500 views each; in its second half a feed of 800,000 rows.
///
/// One visitor in twenty asks for the products seen last: all of them must be right, in their
/// order, or the answer is filed as [#WRONG].
public class MemoryClimb extends Simulation {
    private static final int WRONG = 299;
    private static final int SHOWN = 20;
    private static final int RETURNING = 10;
    private static final int SAMPLED = 20;
    private static final Duration UPLOAD = Duration.ofSeconds(12);

    private final Plan plan = Plan.fromSystemProperties();
    private final Answers answers = Answers.fromSystemProperties();
    private final AtomicLong visits = new AtomicLong();

    public MemoryClimb() {
        Duration half = plan.storm().dividedBy(2);
        setUp(
                        plan.arrive(Phase.WARM_UP, 20, returning(Phase.WARM_UP, 500)),
                        burst(),
                        sendsAfter(Phase.WARM_UP, Duration.ZERO, 2_000),
                        plan.arrive(Phase.CALM, 20, returning(Phase.CALM, 5)),
                        sendsAfter(Phase.CALM, Duration.ZERO, 2_000),
                        newVisitors(half),
                        plan.arrive(Phase.STORM, 20, returning(Phase.STORM, 5)),
                        sendsAfter(Phase.STORM, half.plusMillis(1_500), 800_000))
                .protocols(plan.protocol());
    }

    @Override
    public void before() {
        Start.awaitGo();
    }

    private ChainBuilder returning(Phase phase, int views) {
        return visits(phase, n -> "returning-" + n % RETURNING, views);
    }

    /// Brings up the shop's worker threads, each with its buffers, before anything is judged.
    private PopulationBuilder burst() {
        int users = plan.lengthOf(Phase.WARM_UP).isZero() ? 1 : 400;
        return scenario("burst")
                .exec(visits(Phase.WARM_UP, n -> "returning-" + n % RETURNING, 5))
                .injectOpen(nothingFor(Duration.ofMillis(500)), atOnceUsers(users));
    }

    private PopulationBuilder newVisitors(Duration length) {
        return scenario("new visitors")
                .exec(visits(Phase.STORM, n -> "new-visitor-" + n, 500))
                .injectOpen(
                        nothingFor(plan.startOf(Phase.STORM)),
                        constantUsersPerSec(400).during(length));
    }

    private ChainBuilder visits(Phase phase, LongFunction<String> visitor, int views) {
        var views204 =
                http("visit")
                        .post("/api/views")
                        .header("Cookie", "visitor=#{visitor}")
                        .body(StringBody(session -> Views.json(session.getLong("n"), views)));
        var recent =
                http("recent")
                        .get("/api/views/recent")
                        .header("Cookie", "visitor=#{visitor}")
                        .check(
                                bodyString()
                                        .transformWithSession(
                                                (body, session) -> verdict(body, session, views))
                                        .saveAs(Answers.STATUS));
        return exec(session -> {
                    long n = visits.incrementAndGet();
                    return session.set("n", n).set("visitor", visitor.apply(n));
                })
                .exec(answers.ask(phase, "visit", views204, 204))
                .exec(
                        doIf(session -> session.getLong("n") % SAMPLED == 0)
                                .then(answers.ask(phase, "recent", recent, 200)));
    }

    /// A returning visitor looks at more things meanwhile: of those only the number is known.
    private static int verdict(String body, Session session, int views) {
        List<String> shown = Views.skusIn(body);
        boolean right =
                session.getString("visitor").startsWith("returning")
                        ? shown.size() <= SHOWN && !shown.isEmpty()
                        : shown.equals(Views.last(session.getLong("n"), views, SHOWN));
        return right ? 200 : WRONG;
    }

    private PopulationBuilder sendsAfter(Phase phase, Duration wait, int rows) {
        var send =
                http("feed")
                        .post("/api/feeds/" + phase)
                        .header("Content-Type", "text/csv")
                        .requestTimeout(UPLOAD)
                        .body(InputStreamBody(session -> new FeedOf(rows)));
        var sender = scenario(phase + " feed").exec(answers.ask(phase, "feed", send, 202));
        return plan.lengthOf(phase).isZero()
                ? sender.injectOpen(nothingFor(Duration.ofMillis(1)))
                : sender.injectOpen(nothingFor(plan.startOf(phase).plus(wait)), atOnceUsers(1));
    }
}
