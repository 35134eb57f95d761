package shop.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.ShopTest;

@ShopTest
class ShownProductsTest {
    private static final Duration TTL = Duration.ofMinutes(10);

    @Inject EntityManager database;
    @Inject Products products;
    @Inject PriceList prices;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void showsWhatItReadForAWhileAndNothingThatIsTooOld() {
        var shown = new ShownProducts(products, TTL, 10, nanos::get);
        anotherNodeSets("B00000391", 700);
        assertThat(cents(shown, "B00000391")).isEqualTo(700);
        anotherNodeSets("B00000391", 800);
        nanos.addAndGet(TTL.toNanos() / 4);
        assertThat(cents(shown, "B00000391")).isEqualTo(700);
        nanos.addAndGet(TTL.toNanos() * 3 / 4);
        assertThat(cents(shown, "B00000391")).isEqualTo(800);
        assertThat(shown.usage().stats().loads()).isEqualTo(2);
    }

    @Test
    void showsAPriceOfThisNodeFromTheCommitOn() {
        thisNodeSets("B00000392", 700);
        shownIs("B00000392", 700);
        thisNodeSets("B00000392", 800);
        shownIs("B00000392", 800);
    }

    @Test
    void keepsAProductIfItsPriceIsNotChangedAfterAll() {
        thisNodeSets("B00000393", 700);
        shownIs("B00000393", 700);
        QuarkusTransaction.begin();
        prices.change(Map.of("B00000393", 800L));
        QuarkusTransaction.rollback();
        shownIs("B00000393", 700);
    }

    @Test
    void chargesWhatIsInTheDatabase() {
        thisNodeSets("B00000394", 700);
        shownIs("B00000394", 700);
        anotherNodeSets("B00000394", 900);
        shownIs("B00000394", 700);
        given().get("/api/prices/B00000394").then().body("price.cents", equalTo(900));
        var ada = ABuyer.fresh();
        ada.puts("B00000394", 1);
        ada.paysWith(ABuyer.GOOD_CARD).then().statusCode(201).body("total.cents", equalTo(900));
        thisNodeSets("B00000394", 900);
    }

    @Test
    void givesSeveralInTheOrderAskedFor() {
        var shown = new ShownProducts(products, TTL, 10, nanos::get);
        assertThat(shown.find(List.of("B00000002", "none", "B00000001")))
                .extracting(ShownProduct::sku)
                .containsExactly("B00000002", "B00000001");
    }

    @Test
    void holdsNoMoreThanThereIsRoomFor() {
        var shown = new ShownProducts(products, TTL, 5, nanos::get);
        for (int i = 1; i <= 20; i++) {
            shown.find("B000000%02d".formatted(i));
        }
        assertThat(shown.usage().products()).isLessThanOrEqualTo(5);
        assertThat(shown.usage().stats().evictions()).isEqualTo(15);
    }

    @Test
    void keepsNoPriceThatChangesWhileManyProductsAreRead() {
        anotherNodeSets("B00000396", 700);
        var shown = whereTheNextReadOfManyMeets("B00000396", 800);
        var both = List.of("B00000396", "B00000397");
        assertThat(shown.keep(both)).isEqualTo(2);
        assertThat(cents(shown, "B00000396")).isEqualTo(800);
        assertThat(shown.find("B00000397")).isPresent();
        assertThat(shown.usage().stats().loads()).isEqualTo(1);
    }

    @Test
    void keepsAPriceThatHasChangedBeforeManyProductsAreRead() {
        anotherNodeSets("B00000396", 700);
        var shown = whereTheNextReadOfManyMeets("B00000396", 800);
        shown.keep(List.of("B00000396"));
        shown.keep(List.of("B00000396"));
        assertThat(cents(shown, "B00000396")).isEqualTo(800);
        assertThat(shown.usage().stats().loads()).isZero();
    }

    @Test
    void tellsTheMetricsWhatItDoes() {
        shownIs("B00000395", price("B00000395"));
        given().get("/q/metrics")
                .then()
                .body(containsString("cache_gets_total{cache=\"catalog\",result=\"hit\""))
                .body(containsString("cache_loads_total{cache=\"catalog\""))
                .body(containsString("cache_size{cache=\"catalog\""));
    }

    /// A change is committed, and told, when the products have been read and are not kept yet.
    private ShownProducts whereTheNextReadOfManyMeets(String sku, long cents) {
        var changed = new AtomicReference<Runnable>();
        var between =
                new Products(database) {
                    @Override
                    public List<ShownProduct> shown(Collection<String> skus) {
                        var read = products.shown(skus);
                        Optional.ofNullable(changed.getAndSet(null)).ifPresent(Runnable::run);
                        return read;
                    }

                    @Override
                    public Optional<ShownProduct> shown(String one) {
                        return products.shown(one);
                    }
                };
        var shown = new ShownProducts(between, TTL, 10, nanos::get);
        changed.set(
                () -> {
                    anotherNodeSets(sku, cents);
                    shown.forget(new PricesChanged(Set.of(sku)));
                });
        return shown;
    }

    private static long cents(ShownProducts shown, String sku) {
        return shown.find(sku).orElseThrow().price().cents();
    }

    private static void shownIs(String sku, long cents) {
        given().get("/api/products/" + sku).then().body("price.cents", equalTo((int) cents));
        given().get("/products/" + sku)
                .then()
                .body(containsString("%d.%02d".formatted(cents / 100, cents % 100)));
    }

    private static long price(String sku) {
        return given().get("/api/prices/" + sku).jsonPath().getLong("price.cents");
    }

    private void thisNodeSets(String sku, long cents) {
        QuarkusTransaction.requiringNew().run(() -> prices.change(Map.of(sku, cents)));
    }

    private void anotherNodeSets(String sku, long cents) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update product set price_cents = :cents where sku"
                                                        + " = :sku")
                                        .setParameter("cents", cents)
                                        .setParameter("sku", sku)
                                        .executeUpdate());
    }
}
