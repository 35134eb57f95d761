package shop.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class CutOffFeedTest {
    private static final int ROWS = 3 * ImportFeed.BATCH + 7;

    @Inject Feeds feeds;
    @Inject ImportFeed importFeed;
    @Inject EntityManager database;

    @Test
    void goesOnBehindWhatIsConfirmed() throws Exception {
        String csv = feedOf("B00000131");
        long id = cutOffAfterTwoBatches(csv);
        assertThat(FeedSender.left("B00000131")).isEqualTo(100 + 2 * ImportFeed.BATCH);
        given().get("/api/feeds/" + id)
                .then()
                .body("state", equalTo("CUT_OFF"))
                .body("confirmedLine", equalTo(1 + 2 * ImportFeed.BATCH));

        var feed = FeedSender.ended(FeedSender.sendsAgain("" + id, csv));
        assertThat(feed.getString("state")).isEqualTo("DONE");
        assertThat(feed.getInt("applied")).isEqualTo(ROWS);
        assertThat(FeedSender.left("B00000131")).isEqualTo(100 + ROWS);
    }

    @Test
    void goesOnOnlyWithTheSameFileAndOnlyIfItWasCutOff() throws Exception {
        String csv = feedOf("B00000132");
        long id = cutOffAfterTwoBatches(csv);
        FeedSender.sendsAgain("" + id, csv + "B00000132,1.00,1\n")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/feed-file"));
        FeedSender.ended(FeedSender.sendsAgain("" + id, csv));
        FeedSender.sendsAgain("" + id, csv)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/feed-state"));
        FeedSender.sendsAgain("999999", csv).then().statusCode(404);
    }

    @Test
    void isCutOffWhenItsNodeIsSilent() throws Exception {
        String csv = feedOf("B00000133");
        long id = begun(csv).feed();
        given().get("/api/feeds/" + id).then().body("state", equalTo("WAITING"));
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update feed set heard_at = heard_at - interval 31"
                                                        + " second where id = :id")
                                        .setParameter("id", id)
                                        .executeUpdate());
        given().get("/api/feeds/" + id).then().body("state", equalTo("CUT_OFF"));
        FeedSender.ended(FeedSender.sendsAgain("" + id, csv));
        assertThat(FeedSender.left("B00000133")).isEqualTo(100 + ROWS);
    }

    @Test
    void leavesAFeedThatSomebodyElseHasTakenUp() throws Exception {
        String csv = feedOf("B00000134");
        var late = begun(csv);
        var batches = new AtomicInteger();
        importFeed.run(
                late,
                file(csv),
                () -> {
                    if (batches.incrementAndGet() == 2) {
                        takeUpAgain(late.feed());
                    }
                    return false;
                });
        assertThat(FeedSender.left("B00000134")).isEqualTo(100 + ImportFeed.BATCH);
        given().get("/api/feeds/" + late.feed())
                .then()
                .body("state", equalTo("WAITING"))
                .body("applied", equalTo(ImportFeed.BATCH));
    }

    private long cutOffAfterTwoBatches(String csv) throws Exception {
        var attempt = begun(csv);
        var batches = new AtomicInteger();
        importFeed.run(attempt, file(csv), () -> batches.incrementAndGet() > 2);
        return attempt.feed();
    }

    private Attempt begun(String csv) throws Exception {
        var received = new Received(file(csv), sha256(csv), ROWS + 1);
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            var feed = new Feed("cut-off", received, Instant.now());
                            feeds.add(feed);
                            return new Attempt(feed.id(), feed.attempt());
                        });
    }

    private void takeUpAgain(long feed) {
        QuarkusTransaction.requiringNew()
                .run(() -> feeds.findLocked(feed).orElseThrow().takeUpAgain(Instant.now()));
    }

    private static Path file(String csv) throws IOException {
        var file = Files.createTempFile(Path.of("target"), "feed-", ".csv");
        file.toFile().deleteOnExit();
        return Files.writeString(file, csv);
    }

    private static String feedOf(String sku) {
        return "sku,price,stock\n" + (sku + ",9.99,1\n").repeat(ROWS);
    }

    private static String sha256(String csv) throws NoSuchAlgorithmException {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
