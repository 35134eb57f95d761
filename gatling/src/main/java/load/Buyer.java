package load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/// What a visitor of the shop does, over its public interface. Each step is a chain for one phase.
///
/// An order may be answered at once (201) or accepted (202) with a place to poll: both are followed
/// to the end.
final class Buyer {
    private static final AtomicLong ARRIVALS = new AtomicLong();
    private static final String LOCATION = "order.location";
    private static final String CARD =
            """
            {"card":{"number":"#{card}","holder":"#{buyer}"}}""";

    private static final String CARD_AND_EMAIL =
            """
            {"card":{"number":"#{card}","holder":"#{buyer}"},"email":"#{buyer}@buyers.example"}""";

    private final Phase phase;
    private final Answers answers;

    Buyer(Phase phase, Answers answers) {
        this.phase = phase;
        this.answers = answers;
    }

    /// A new visitor, who wants the product that `sku` names for the n-th arrival of the run.
    ChainBuilder arrives(LongFunction<String> sku) {
        return exec(
                session -> {
                    long n = ARRIVALS.incrementAndGet();
                    return session.set("buyer", phase + "-" + n)
                            .set("sku", sku.apply(n))
                            .set("card", Cards.number(n));
                });
    }

    ChainBuilder looksAtTheProduct() {
        return answers.ask(phase, "product", http("product").get("/api/products/#{sku}"), 200);
    }

    ChainBuilder lists(int size) {
        String listing = "/api/products?page=0&size=" + size;
        return answers.ask(phase, "listing", http("listing").get(listing), 200);
    }

    ChainBuilder searches(String words) {
        var search = http("search").get("/api/search").queryParam("q", words);
        return answers.ask(phase, "search", search, 200);
    }

    /// One piece of it.
    ChainBuilder putsItInTheCart() {
        return putsItInTheCart(1);
    }

    ChainBuilder putsItInTheCart(int pieces) {
        var cart =
                http("cart")
                        .put("/api/cart/items/#{sku}")
                        .header("X-Buyer", "#{buyer}")
                        .body(StringBody("{\"quantity\":" + pieces + "}"));
        return answers.ask(phase, "cart", cart, 200);
    }

    /// Orders what is in the cart. Out of stock (409) is an honest answer.
    ChainBuilder checksOut() {
        var order =
                http("checkout")
                        .post("/api/orders")
                        .header("X-Buyer", "#{buyer}")
                        .body(StringBody(CARD))
                        .check(header("Location").optional().saveAs(LOCATION));
        return answers.ask(phase, "checkout", order, 201, 202, 409).exec(followsTheOrder());
    }

    /// Orders what is in the cart, and says where to tell of it. An order that took longer than
    /// `millisMax` is filed under `late`.
    ChainBuilder checksOutForAMail(long millisMax, int late) {
        var order =
                http("checkout")
                        .post("/api/orders")
                        .header("X-Buyer", "#{buyer}")
                        .body(StringBody(CARD_AND_EMAIL));
        return answers.askInTime(
                phase, "checkout", order, new Answers.Promise(201, millisMax, late));
    }

    private ChainBuilder followsTheOrder() {
        var poll = http("order").get("#{" + LOCATION + "}").header("X-Buyer", "#{buyer}");
        return doIf(Buyer::isAccepted)
                .then(
                        exec(session -> session.set("order.pending", true))
                                .exec(
                                        asLongAs("#{order.pending}")
                                                .on(
                                                        exec(answers.ask(
                                                                        phase, "order", poll, 200,
                                                                        202))
                                                                .exec(Buyer::seesWhetherItIsDone)
                                                                .pause(Duration.ofMillis(100)))));
    }

    private static boolean isAccepted(Session session) {
        return session.getInt(Answers.STATUS) == 202 && session.contains(LOCATION);
    }

    private static Session seesWhetherItIsDone(Session session) {
        return session.set("order.pending", session.getInt(Answers.STATUS) == 202);
    }
}
