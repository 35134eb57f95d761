package shop.storefront;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ABuyer;
import shop.ShopTest;

@ShopTest
class PageSafetyTest {
    private static final String SKU = "B00000071";

    private final ABuyer ada = ABuyer.fresh();
    private final PlainBrowser browser = new PlainBrowser();

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void refusesTheFormOfAnotherSite(String header, String value) {
        asAda().header(header, value)
                .post("/products/" + SKU + "/cart")
                .then()
                .statusCode(403)
                .contentType("text/html");
        assertThat(browser.shopsAs(ada.name()).text("#cart-count")).startsWith("0");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Origin, OURS"})
    void takesItsOwnForms(String header, String value) {
        String ours = "http://localhost:" + io.restassured.RestAssured.port;
        asAda().header(header, value.equals("OURS") ? ours : value)
                .post("/products/" + SKU + "/cart")
                .then()
                .statusCode(303);
    }

    private RequestSpecification asAda() {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .cookie("buyer", ada.name())
                .formParam("quantity", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/departments/kitchen",
                "/search?q=kettle",
                "/cart",
                "/checkout",
                "/admin/components",
                "/x"
            })
    void runsNothingThatStandsInAPage(String path) {
        browser.shopsAs(ada.name()).puts(SKU, 1).opens(path);
        assertThat(browser.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(browser.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(browser.header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.page().getAllElements())
                .noneMatch(PageSafetyTest::isInline)
                .flatMap(element -> element.attributes().asList())
                .extracting(Attribute::getKey)
                .noneMatch(name -> name.startsWith("on") || name.equals("style"));
    }

    private static boolean isInline(Element element) {
        return element.is("style") || element.is("script") && !element.data().isBlank();
    }

    @Test
    void printsWhatSomebodyTypedAsText() {
        browser.opens("/search?q=<script>alert(1)</script>\"'");
        assertThat(browser.text("h1")).isEqualTo("Results for “<script>alert(1)</script>\"'”");
        assertThat(browser.one("#q").attr("value")).isEqualTo("<script>alert(1)</script>\"'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/%zz",
                "/{x}"
            })
    void leadsOnToItsOwnPagesOnly(String next) {
        given().redirects()
                .follow(false)
                .formParams(Map.of("buyer", ada.name(), "next", next))
                .post("/shopping-as")
                .then()
                .statusCode(303)
                .header("Location", "http://localhost:%d/".formatted(port()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders",
                "/orders/12",
                "/products/%7Bx%7D/watch",
                "/products/%25%3F%20%C3%84/watch"
            })
    void asksForANameOnTheWayToAnyPath(String path) {
        String form =
                given().redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .get(path)
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location");
        assertThat(browser.opens(URI.create(form)).one("[name='next']").attr("value"))
                .isEqualTo(path);
    }

    private static int port() {
        return io.restassured.RestAssured.port;
    }

    @Test
    void keepsTheNameWhereScriptsAndOtherSitesCannotUseIt() {
        var cookie =
                given().redirects()
                        .follow(false)
                        .formParams(Map.of("buyer", ada.name()))
                        .post("/shopping-as")
                        .detailedCookie("buyer");
        assertThat(cookie.getValue()).isEqualTo(ada.name());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "A.b-c_9", "has space", "ada@home", "Änne", "a/b", "<b>", "a;b", "a,b"})
    void takesTheNamesThatTheApiTakes(String name) {
        boolean taken = given().header("X-Buyer", name).get("/api/cart").statusCode() == 200;
        assertThat(Visitor.isName(name)).isEqualTo(taken);
        int status = browser.shopsAs(name).status();
        assertThat(status).isEqualTo(taken ? 200 : 400);
    }

    @Test
    void takesNamesUpTo64LettersLikeTheApi() {
        for (int length : new int[] {64, 65}) {
            takesTheNamesThatTheApiTakes("n".repeat(length));
        }
    }

    @Test
    void showsAndCancelsNobodyElsesOrders() {
        String id = ada.puts(SKU, 1).paysWith(ABuyer.GOOD_CARD).path("id");
        browser.shopsAs(ABuyer.fresh().name()).opens("/orders/" + id);
        assertThat(browser.status()).isEqualTo(404);
        given().accept("text/html")
                .cookie("buyer", "somebody-else")
                .post("/orders/" + id + "/cancel")
                .then()
                .statusCode(404);
        assertThat(ada.asks().get("/api/orders/" + id).<String>path("status")).isEqualTo("PAID");
    }
}
