package shop.storefront;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.ShopTest;

/// Shopping in a real browser.
@ShopTest
class BrowserShoppingTest {
    private static final String SKU = "B00000041";
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/departments/kitchen",
                    "/categories/kitchen-kettles",
                    "/search?q=kettle",
                    "/search?q=nosuchthing",
                    "/products/" + SKU,
                    "/products/" + SKU + "/quotes",
                    "/cart",
                    "/checkout",
                    "/orders",
                    "/shopping-as",
                    "/nowhere");

    /// As long as Playwright waits for everything else.
    private static final double PATIENCE_MILLIS = 30_000;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.startOrSkip();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void searchesBuysAndCancels() {
        var ada = ABuyer.fresh();
        try (var surfer = chromium.surfer(new NewContextOptions())) {
            var page = surfer.opens("/").page;
            surfer.marksTheDocument();
            page.locator("#q").pressSequentially("kettle");
            surfer.waitsFor("h1:has-text('Results for “kettle”')");
            assertThat(page.url()).endsWith("/search?q=kettle");
            assertThat(page.locator("#q")).isFocused();
            assertThat(surfer.seesTheMarkedDocument()).isTrue();

            page.locator(".product a").first().click();
            surfer.waitsFor("#put");
            page.goBack();
            surfer.waitsFor("h1:has-text('Results for “kettle”')");
            page.locator(".product a").first().click();
            page.locator("#buyer").fill(ada.name());
            page.locator("#put").click();
            assertThat(page.locator("#cart-count")).containsText("1");

            surfer.marksTheDocument();
            page.locator("#quantity").fill("3");
            page.locator("#put").click();
            assertThat(page.locator("#cart-count")).containsText("3");
            assertThat(page.locator("#status")).hasText("3 in your cart");
            assertThat(surfer.seesTheMarkedDocument()).isTrue();

            page.getByText("Go to the cart").click();
            surfer.waitsFor("h1:has-text('Your cart')");
            surfer.marksTheDocument();
            page.locator(".change input").fill("2");
            page.locator(".change button").click();
            assertThat(page.locator("#cart-count")).containsText("2");
            assertThat(surfer.seesTheMarkedDocument()).isTrue();

            page.getByText("Check out").click();
            page.locator("#holder").fill("Ada Lovelace");
            page.locator("#number").fill(ABuyer.DECLINED_CARD);
            page.getByText("Pay €").click();
            assertThat(page.locator(".alert")).containsText("insufficient funds");
            page.locator("#number").fill(ABuyer.GOOD_CARD);
            page.getByText("Pay €").click();
            assertThat(page.locator(".news")).containsText("Thank you");
            assertThat(page.locator("#cart-count")).containsText("0");

            page.getByText("your orders").click();
            page.locator(".orders a").first().click();
            assertThat(page.locator("h1")).containsText("Paid");
            String id = page.url().replaceAll(".*/", "");
            page.getByText("Cancel this order").click();
            assertThat(page.locator("h1")).containsText("Cancelled");
            ada.asks().get("/api/orders/" + id).then().body("status", equalTo("CANCELLED"));
            assertThat(surfer.complaints).isEmpty();
        }
    }

    @Test
    void paysLater() {
        try (var surfer = chromium.surfer(new NewContextOptions())) {
            has(surfer, ABuyer.fresh(), "2");
            var page = surfer.opens("/checkout").page;
            page.getByText("Order now").click();
            assertThat(page.locator("h1")).containsText("Waiting for payment");
            page.locator("#holder").fill("Ada Lovelace");
            page.locator("#number").fill(ABuyer.DECLINED_CARD);
            page.getByText("Pay €").click();
            assertThat(page.locator(".alert")).containsText("insufficient funds");
            page.locator("#number").fill(ABuyer.GOOD_CARD);
            page.getByText("Pay €").click();
            assertThat(page.locator("h1")).containsText("Paid");
            assertThat(surfer.complaints).isEmpty();
        }
    }

    @Test
    void needsNoMouse() {
        try (var surfer = chromium.surfer(new NewContextOptions())) {
            var keyboard = surfer.opens("/products/" + SKU).page.keyboard();
            surfer.tabsTo(".skip");
            keyboard.press("Enter");
            surfer.tabsTo(".trail a");
            surfer.tabsTo("#buyer");
            keyboard.type(ABuyer.fresh().name());
            surfer.tabsTo("#put");
            keyboard.press("Enter");
            surfer.waitsFor(".news");
            surfer.tabsTo("#quantity");
            keyboard.type("2");
            surfer.tabsTo("#put");
            keyboard.press("Enter");
            surfer.waitsFor(".news:has-text('2 in your cart')");
            assertThat(surfer.page.locator("#put")).isFocused();

            surfer.tabsTo("a[href='/cart']");
            keyboard.press("Enter");
            surfer.waitsFor("h1:has-text('Your cart')");
            surfer.tabsTo("a[href='/checkout']");
            keyboard.press("Enter");
            surfer.waitsFor("h1:has-text('Check out')");
            surfer.tabsTo("#holder");
            keyboard.type("Ada Lovelace");
            surfer.tabsTo("#number");
            keyboard.type(ABuyer.GOOD_CARD);
            keyboard.press("Enter");
            surfer.waitsFor(".news:has-text('Thank you')");
            surfer.tabsTo("form[action$='/cancel'] button");
            keyboard.press("Enter");
            surfer.waitsFor("h1:has-text('Cancelled')");
        }
    }

    @Test
    void asksSuppliersWithoutLeavingTheProduct() {
        try (var surfer = chromium.surfer(new NewContextOptions())) {
            var page = surfer.opens("/products/" + SKU).page;
            surfer.marksTheDocument();
            page.locator("#quotes a").click();
            surfer.waitsFor("#quotes li:has-text('supplier-5')");
            assertThat(surfer.seesTheMarkedDocument()).isTrue();
            assertThat(page.url()).endsWith("/products/" + SKU);
            assertThat(surfer.complaints).isEmpty();
        }
    }

    @Test
    void fitsOnAPhoneAndStaysPut() {
        try (var surfer = chromium.surfer(new NewContextOptions().setViewportSize(360, 740))) {
            for (String path : pagesOf(surfer)) {
                var page = surfer.opens(path).page;
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of %s", path)
                        .isLessThanOrEqualTo(360);
                assertThat(((Number) page.evaluate(LAYOUT_SHIFT)).doubleValue())
                        .as("layout shift of %s", path)
                        .isLessThan(0.01);
            }
            assertThat(surfer.complaints).isEmpty();
        }
    }

    private static final String LAYOUT_SHIFT =
            """
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
                  .observe({type: 'layout-shift', buffered: true});
              requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
            })
            """;

    /// Labels, names, landmarks, headings, contrast: what a program can find (axe-core). In the
    /// dark only colours differ.
    @Test
    void isAccessibleInLightAndDark() {
        try (var surfer = chromium.surfer(new NewContextOptions())) {
            var pages = pagesOf(surfer);
            var light = new AxeBuilder(surfer.page).setLegacyMode(true);
            var dark =
                    new AxeBuilder(surfer.page)
                            .setLegacyMode(true)
                            .withRules(List.of("color-contrast"));
            for (String path : pages) {
                surfer.sees(ColorScheme.LIGHT).opens(path);
                assertThat(light.analyze().getViolations()).as(path).isEmpty();
                surfer.sees(ColorScheme.DARK);
                assertThat(dark.analyze().getViolations()).as("dark %s", path).isEmpty();
            }
        }
    }

    /// All of them, for somebody with something in the cart and an order to be paid.
    private static List<String> pagesOf(Surfer surfer) {
        var ada = ABuyer.fresh();
        String order = ada.puts(SKU, 1).asks().post("/api/orders/pay-later").path("id");
        has(surfer, ada, "2");
        return Stream.concat(PAGES.stream(), Stream.of("/orders/" + order)).toList();
    }

    private static void has(Surfer surfer, ABuyer buyer, String quantity) {
        var page = surfer.opens("/products/" + SKU).page;
        page.locator("#buyer").fill(buyer.name());
        page.locator("#quantity").fill(quantity);
        page.locator("#put").click();
        surfer.waitsFor(".news");
    }
}
