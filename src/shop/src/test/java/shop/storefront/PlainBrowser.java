package shop.storefront;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A browser without JavaScript: it keeps cookies, follows links and redirects, and sends forms
/// with all that is in them.
final class PlainBrowser {
    private final Map<String, String> cookies = new HashMap<>();
    private Response answer;

    PlainBrowser opens(String path) {
        return takes(asks().get(path));
    }

    /// An address that is encoded.
    PlainBrowser opens(URI address) {
        return takes(asks().urlEncodingEnabled(false).get(address));
    }

    PlainBrowser follows(String link) {
        return opens(one(link).attr("href"));
    }

    /// Sends a form of the page.
    ///
    /// @param typed what is typed into it beforehand, by field
    PlainBrowser sends(String form, Map<String, String> typed) {
        return sends(one(form), typed);
    }

    /// Sends the form of a button that has a name.
    PlainBrowser presses(String button, Map<String, String> typed) {
        var pressed = one(button);
        var all = new HashMap<>(typed);
        all.put(pressed.attr("name"), pressed.attr("value"));
        return sends(pressed.closest("form"), all);
    }

    private PlainBrowser sends(Element form, Map<String, String> typed) {
        var fields = new HashMap<String, String>();
        for (var input : form.select("input[name]")) {
            fields.put(input.attr("name"), input.attr("value"));
        }
        fields.putAll(typed);
        return posts(form.attr("action"), fields);
    }

    /// Sends a form that is on no page.
    PlainBrowser posts(String path, Map<String, String> fields) {
        return takes(asks().formParams(fields).post(path));
    }

    PlainBrowser shopsAs(String name) {
        return opens("/shopping-as").sends("main form", Map.of("buyer", name));
    }

    PlainBrowser puts(String sku, int quantity) {
        return opens("/products/" + sku).sends(".buy", Map.of("quantity", "" + quantity));
    }

    PlainBrowser paysWith(String card) {
        return sends(".pay", Map.of("number", card, "holder", "Ada Lovelace"));
    }

    int status() {
        return answer.statusCode();
    }

    Document page() {
        return Jsoup.parse(answer.asString());
    }

    String text(String selector) {
        return page().select(selector).text();
    }

    Element one(String selector) {
        var found = page().select(selector);
        if (found.size() != 1) {
            throw new AssertionError(
                    "%d of %s in%n%s".formatted(found.size(), selector, answer.asString()));
        }
        return found.first();
    }

    String header(String name) {
        return answer.header(name);
    }

    private RequestSpecification asks() {
        return given().redirects().follow(false).accept("text/html").cookies(cookies);
    }

    private PlainBrowser takes(Response response) {
        answer = response;
        cookies.putAll(response.cookies());
        if (response.statusCode() == 303) {
            opens(URI.create(response.header("Location")));
        }
        return this;
    }
}
