package shop.quote.remote;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.money.Money;
import shop.quote.Deadline;
import shop.quote.Quote;
import shop.quote.SupplierFailure;
import shop.quote.Suppliers;

/// Suppliers that are reached over HTTP, all in the same way:
/// `GET {url}/{supplier}/quotes/{sku}`.
@ApplicationScoped
public class HttpSuppliers implements Suppliers {
    /// What a supplier says, which may be anything: null is what it did not say.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Offer(Long priceCents, String currency, Integer availableQuantity) {
        private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

        boolean isQuote() {
            return priceCents != null
                    && priceCents > 0
                    && currency != null
                    && CURRENCY.matcher(currency).matches()
                    && availableQuantity != null
                    && availableQuantity >= 0;
        }
    }

    private final String url;

    /// Half a cent is a mistake, and not rounded.
    private final ObjectReader offers;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpSuppliers(@ConfigProperty(name = "shop.quote.url") String url, ObjectMapper json) {
        this.url = url;
        this.offers =
                json.readerFor(Offer.class).without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    @Override
    public Quote quote(String supplier, String sku, Deadline deadline) {
        var address = UriBuilder.fromUri(url).path("{supplier}/quotes/{sku}").build(supplier, sku);
        var request = HttpRequest.newBuilder(address).build();
        var answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return read(supplier, answer.get(deadline.leftNanos(), NANOSECONDS));
        } catch (TimeoutException e) {
            throw new SupplierFailure.Late(supplier, e);
        } catch (ExecutionException e) {
            throw new SupplierFailure.Broken(supplier, "no answer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SupplierFailure.Broken(supplier, "interrupted", e);
        } finally {
            // Closes the connection, unless the whole answer is here.
            answer.cancel(true);
        }
    }

    private Quote read(String supplier, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new SupplierFailure.Broken(supplier, "status " + answer.statusCode(), null);
        }
        try {
            Offer offer = offers.readValue(answer.body());
            if (offer == null || !offer.isQuote()) {
                throw new SupplierFailure.Broken(supplier, "an answer that is no quote", null);
            }
            return new Quote(
                    supplier,
                    new Money(offer.priceCents(), offer.currency()),
                    offer.availableQuantity());
        } catch (JsonProcessingException e) {
            throw new SupplierFailure.Broken(supplier, "an answer that cannot be read", e);
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
