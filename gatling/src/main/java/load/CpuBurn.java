package load;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Visitors who search by words, and some by wildcards of which it is known what they find. Storm:
/// the same, and one visitor more, whose keyboard puts a `*` between the letters of a word.
///
/// What finds other products than it should is filed as [#WRONG].
public class CpuBurn extends Simulation {
    /// In place of the status: answered with 200, and not what is in the catalogue.
    private static final int WRONG = -1;

    private static final Pattern SKU = Pattern.compile("\"sku\":\"(B\\d+)\"");

    private static final List<String> WORDS =
            List.of("kettle", "steel lamp", "cotton towel", "brand:Mitchell", "red shoe", "tripod");

    /// Every product found, in the order of the answer.
    private record Known(String query, String skus) {}

    private static final List<Known> WILDCARDS =
            List.of(
                    new Known("brand:Dickinson *chair", "B00007775"),
                    new Known(
                            "brand:Ryan splash*proof*free",
                            "B00001727 B00007183 B00011192 B00013456 B00015536 B00016474"),
                    new Known(
                            "turntable fire*proof oil*leaflet museum*measured",
                            "B00000683 B00001883 B00002683 B00003083 B00011283 B00012283"),
                    new Known(
                            "kettle cotton*bag dish*silver splash*proof",
                            "B00006001 B00009001 B00010401 B00011601 B00014601 B00015001"
                                    + " B00017601"));

    private static final List<String> LETTERS =
            List.of(
                    "kettle s*t*e*e*l*whistle",
                    "towel c*o*t*t*o*n*zigzag",
                    "toaster r*e*t*r*o*bagel",
                    "pillow s*i*l*e*n*t*goose");

    public CpuBurn() {
        Plan plan = Plan.fromSystemProperties();
        Answers answers = Answers.fromSystemProperties();
        setUp(
                        plan.arrive(Phase.WARM_UP, 30, plain(Phase.WARM_UP, answers)),
                        plan.arrive(Phase.WARM_UP, 10, wildcard(Phase.WARM_UP, answers)),
                        plan.arrive(Phase.CALM, 4, plain(Phase.CALM, answers)),
                        plan.arrive(Phase.CALM, 1, wildcard(Phase.CALM, answers)),
                        plan.arrive(Phase.STORM, 4, plain(Phase.STORM, answers)),
                        plan.arrive(Phase.STORM, 1, wildcard(Phase.STORM, answers)),
                        plan.arrive(Phase.STORM, 3, letters(Phase.STORM, answers)))
                .protocols(plan.protocol());
    }

    @Override
    public void before() {
        Start.awaitGo();
    }

    private static ChainBuilder plain(Phase phase, Answers answers) {
        var next = new AtomicInteger();
        var search = http("plain").get("/api/search").queryParam("q", "#{q}");
        return exec(session -> session.set("q", turn(WORDS, next)))
                .exec(answers.ask(phase, "plain", search, 200));
    }

    private static ChainBuilder wildcard(Phase phase, Answers answers) {
        var next = new AtomicInteger();
        var search =
                http("wildcard")
                        .get("/api/search")
                        .queryParam("q", "#{q}")
                        .check(
                                bodyString()
                                        .transformWithSession(CpuBurn::judged)
                                        .saveAs(Answers.STATUS));
        return exec(session -> {
                    Known known = turn(WILDCARDS, next);
                    return session.set("q", known.query()).set("known", known.skus());
                })
                .exec(answers.ask(phase, "wildcard", search, 200));
    }

    private static int judged(String body, Session session) {
        String skus =
                SKU.matcher(body)
                        .results()
                        .map(sku -> sku.group(1))
                        .collect(Collectors.joining(" "));
        return skus.equals(session.getString("known")) ? 200 : WRONG;
    }

    private static ChainBuilder letters(Phase phase, Answers answers) {
        var next = new AtomicInteger();
        var search = http("letters").get("/api/search").queryParam("q", "#{q}");
        return exec(session -> session.set("q", turn(LETTERS, next)))
                .exec(answers.ask(phase, "letters", search, 200, 400));
    }

    private static <T> T turn(List<T> all, AtomicInteger next) {
        return all.get(next.getAndIncrement() % all.size());
    }
}
