package load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Visitors who leaf through listings of 20 products and look at products, all on the first node.
///
/// Calm: a few, anywhere in the shop. Storm: the first node is warmed up with the best sellers,
/// which are the lowest numbers, and [#DEPLOY] later 40 listings a second are turned, the first
/// [#HOT_PAGES] pages round and round, so that each of 600 products is asked for every 0.75 s.
///
/// Meanwhile the last node imports new prices of [#REPRICED] of them. [#STALE_MAX] after that the
/// first node has to show them; a page that does not is filed as [#WRONG], as are listings and
/// pages with other products than asked for.
public class CacheAvalanche extends Simulation {
    private static final int WRONG = 299;
    private static final int SIZE = 20;
    private static final int HOT_PAGES = 30;
    private static final int ALL_PAGES = 1_000;
    private static final int REPRICED = 40;
    private static final long NEW_CENTS = 500_000;

    /// Until the new node gets its first visitors.
    private static final Duration DEPLOY = Duration.ofSeconds(2);

    private static final Duration IMPORT_MAX = Duration.ofSeconds(5);

    /// The shop promises 10 s.
    private static final Duration STALE_MAX = Duration.ofSeconds(11);

    private static final Pattern SKU = Pattern.compile("\"sku\":\"(B\\d+)\"");
    private static final Pattern CENTS = Pattern.compile("\"cents\":(\\d+)");

    private final Plan plan = Plan.fromSystemProperties();
    private final Answers answers = Answers.fromSystemProperties();
    private final Random random = new Random(plan.seed());
    private final AtomicLong turned = new AtomicLong();

    public CacheAvalanche() {
        LongUnaryOperator anywhere = n -> HOT_PAGES + random.nextInt(ALL_PAGES - HOT_PAGES);
        LongUnaryOperator hot = n -> n % HOT_PAGES;
        setUp(
                        plan.arrive(Phase.WARM_UP, 6, leafs(Phase.WARM_UP, anywhere)),
                        plan.arrive(Phase.WARM_UP, 20, looks(Phase.WARM_UP, ALL_PAGES)),
                        plan.arrive(Phase.CALM, 3, leafs(Phase.CALM, anywhere)),
                        plan.arrive(Phase.CALM, 10, looks(Phase.CALM, ALL_PAGES)),
                        atStorm(Duration.ZERO, "deploy", warmsUp()),
                        afterTheDeploy(40, "listings", leafs(Phase.STORM, hot)),
                        afterTheDeploy(20, "products", looks(Phase.STORM, HOT_PAGES)),
                        atStorm(Duration.ofMillis(1_200), "supplier", changesPrices()))
                .protocols(plan.protocol());
    }

    @Override
    public void before() {
        Start.awaitGo();
    }

    private ChainBuilder leafs(Phase phase, LongUnaryOperator page) {
        var listing =
                http("listing")
                        .get(plan.shop().getFirst() + "/api/products?size=20&page=#{page}")
                        .check(
                                bodyString()
                                        .transformWithSession(CacheAvalanche::judgedListing)
                                        .saveAs(Answers.STATUS));
        return exec(session -> session.set("page", page.applyAsLong(turned.getAndIncrement())))
                .exec(answers.ask(phase, "listing", listing, 200));
    }

    /// At any product of the first so many pages.
    private ChainBuilder looks(Phase phase, int pages) {
        return exec(session -> session.set("sku", Skus.of(1 + random.nextInt(pages * SIZE))))
                .exec(answers.ask(phase, "product", product("product", 1), 200));
    }

    /// @param centsMin a price below it is not the product's
    private HttpRequestActionBuilder product(String name, long centsMin) {
        return http(name)
                .get(plan.shop().getFirst() + "/api/products/#{sku}")
                .check(
                        bodyString()
                                .transformWithSession(
                                        (body, session) -> judgedProduct(body, session, centsMin))
                                .saveAs(Answers.STATUS));
    }

    /// For the rest of the storm.
    private PopulationBuilder afterTheDeploy(int perSecond, String name, ChainBuilder journey) {
        return scenario(name)
                .exec(journey)
                .injectOpen(
                        nothingFor(plan.startOf(Phase.STORM).plus(DEPLOY)),
                        constantUsersPerSec(perSecond)
                                .during(plan.lengthOf(Phase.STORM).minus(DEPLOY)));
    }

    private PopulationBuilder atStorm(Duration after, String name, ChainBuilder journey) {
        return scenario(name)
                .exec(journey)
                .injectOpen(nothingFor(plan.startOf(Phase.STORM).plus(after)), atOnceUsers(1));
    }

    private ChainBuilder warmsUp() {
        var warmUp =
                http("warm-up")
                        .post(plan.shop().getFirst() + "/admin/catalog/warm-up?products=1000");
        return answers.ask(Phase.STORM, "warm-up", warmUp, 200, 202, 204);
    }

    private ChainBuilder changesPrices() {
        var feed =
                http("feed")
                        .post(plan.shop().getLast() + "/api/feeds/supplier")
                        .header("Content-Type", "text/csv")
                        .body(StringBody(prices()))
                        .check(header("Location").saveAs("feed"));
        var state =
                http("feed-state")
                        .get("#{feed}")
                        .check(
                                bodyString()
                                        .transform(body -> body.contains("\"DONE\""))
                                        .saveAs("done"));
        return exec(answers.ask(Phase.STORM, "feed", feed, 202))
                .exitHereIf(session -> !session.contains("feed"))
                .exec(session -> session.set("done", false))
                .exec(
                        asLongAsDuring(session -> !session.getBoolean("done"), IMPORT_MAX)
                                .on(
                                        exec(answers.ask(Phase.STORM, "feed-state", state, 200))
                                                .exec(pause(Duration.ofMillis(100)))))
                .exitHereIf(session -> !session.getBoolean("done"))
                .exec(pause(STALE_MAX))
                .exec(
                        repeat(REPRICED, "i")
                                .on(
                                        exec(CacheAvalanche::nextRepriced)
                                                .exec(
                                                        answers.ask(
                                                                Phase.STORM,
                                                                "repriced",
                                                                product("repriced", NEW_CENTS),
                                                                200))));
    }

    /// Every fifteenth of the products that are asked for.
    private static Session nextRepriced(Session session) {
        return session.set("sku", Skus.of(repriced(session.getInt("i"))));
    }

    private static long repriced(int i) {
        return 1 + (long) i * HOT_PAGES * SIZE / REPRICED;
    }

    private static String prices() {
        return IntStream.range(0, REPRICED)
                .mapToObj(i -> Skus.of(repriced(i)) + "," + NEW_CENTS / 100 + ",0")
                .collect(Collectors.joining("\n", "sku,price,stock\n", "\n"));
    }

    private static int judgedListing(String body, Session session) {
        long first = 1 + session.getLong("page") * SIZE;
        List<String> expected = LongStream.range(first, first + SIZE).mapToObj(Skus::of).toList();
        boolean right =
                all(SKU, body).equals(expected)
                        && all(CENTS, body).stream().filter(c -> !c.equals("0")).count() == SIZE;
        return right ? 200 : WRONG;
    }

    private static int judgedProduct(String body, Session session, long centsMin) {
        List<String> cents = all(CENTS, body);
        boolean right =
                all(SKU, body).equals(List.of(session.getString("sku")))
                        && cents.size() == 1
                        && Long.parseLong(cents.getFirst()) >= centsMin;
        return right ? 200 : WRONG;
    }

    private static List<String> all(Pattern pattern, String body) {
        return pattern.matcher(body).results().map(found -> found.group(1)).toList();
    }
}
