package shop.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

/// The past of the shop that all tests share: 300 orders of 400 products.
@ShopTest
class SeedOrdersTest {
    private static final String PAST = " where payment_id like 'past-%'";

    @Inject EntityManager database;

    @Test
    void fillsAYearWithOrdersOfThreeLines() {
        assertThat(number("select count(*) from orders" + PAST)).isEqualTo(300);
        assertThat(
                        number(
                                "select count(*) from order_line l join orders o on o.id ="
                                        + " l.order_id"
                                        + PAST))
                .isEqualTo(900);
        var first =
                (Instant)
                        database.createNativeQuery(
                                        "select min(placed_at) from orders" + PAST, Instant.class)
                                .getSingleResult();
        assertThat(Duration.between(first, Instant.now())).isBetween(days(360), days(366));
    }

    @Test
    void doesNotRepeatAProductInAnOrder() {
        assertThat(
                        number(
                                "select count(*) from (select order_id from order_line group by"
                                        + " order_id, sku having count(*) > 1) twice"))
                .isZero();
    }

    @Test
    void addsUpTheLinesOfEachOrder() {
        assertThat(
                        number(
                                "select count(*) from orders o where o.total_cents <> (select"
                                        + " sum(quantity * price_cents) from order_line l where"
                                        + " l.order_id = o.id)"))
                .isZero();
    }

    @Test
    void hasAFewProductsInManyOrders() {
        assertThat(
                        number(
                                "select count(*) from order_line l join orders o on o.id ="
                                        + " l.order_id"
                                        + PAST
                                        + " and sku = 'B00000001'"))
                .isGreaterThan(40);
    }

    @Test
    void hasDeliveredAll() {
        assertThat(number("select count(*) from orders" + PAST + " and tracking is null")).isZero();
        assertThat(
                        number(
                                "select count(*) from orders"
                                        + PAST
                                        + " and shipped_at between placed_at and now(3)"))
                .isEqualTo(300);
        given().post("/api/orders/1001/cancel")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/shipped"));
    }

    private long number(String query) {
        return ((Number) database.createNativeQuery(query).getSingleResult()).longValue();
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
