package shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;

/// Somebody in front of a browser that has never seen the shop.
final class Surfer implements AutoCloseable {
    private static final String MARKED =
            "getComputedStyle(document.activeElement).outlineStyle != 'none'"
                    + " || getComputedStyle(document.activeElement, '::after').outlineStyle != 'none'";

    /// What the console is full of when a page does what its security policy forbids, or fails.
    final List<String> complaints = new ArrayList<>();

    final Page page;
    private final BrowserContext context;

    Surfer(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    // A declined card is answered with 402, and Chromium notes that as an error.
                    boolean byStatus = message.text().startsWith("Failed to load resource");
                    if (message.type().equals("error") && !byStatus) {
                        complaints.add(message.text());
                    }
                });
    }

    Surfer opens(String path) {
        page.navigate("http://localhost:" + RestAssured.port + path);
        return this;
    }

    Surfer sees(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    void waitsFor(String selector) {
        page.locator(selector).first().waitFor();
    }

    /// Another document, as after following a link, does not have the mark.
    void marksTheDocument() {
        page.waitForLoadState();
        page.evaluate("window.marked = true");
    }

    boolean seesTheMarkedDocument() {
        return (boolean) page.evaluate("window.marked === true");
    }

    /// Goes on with the Tab key until this element has the focus, and sees that it has.
    void tabsTo(String selector) {
        for (int presses = 0; presses < 100; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                assertThat(page.evaluate(MARKED))
                        .as("focus of %s is visible", selector)
                        .isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + selector);
    }

    @Override
    public void close() {
        context.close();
    }
}
