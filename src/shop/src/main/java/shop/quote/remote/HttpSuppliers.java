package shop.quote.remote;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.money.Money;
import shop.quote.Quote;
import shop.quote.SupplierFailure;
import shop.quote.Suppliers;

/// Suppliers that are reached over HTTP, all in the same way:
/// `GET {url}/{supplier}/quotes/{sku}`.
@ApplicationScoped
public class HttpSuppliers implements Suppliers {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    /// What a supplier says.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Offer(long priceCents, String currency, int availableQuantity) {}

    private final String url;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .build();

    HttpSuppliers(@ConfigProperty(name = "shop.quote.url") String url, ObjectMapper json) {
        this.url = url;
        this.json = json;
    }

    @Override
    public Quote quote(String supplier, String sku) {
        var address = UriBuilder.fromUri(url).path("{supplier}/quotes/{sku}").build(supplier, sku);
        var request = HttpRequest.newBuilder(address).build();
        try {
            return read(supplier, http.send(request, BodyHandlers.ofString()));
        } catch (HttpTimeoutException e) {
            throw new SupplierFailure.Late(supplier, e);
        } catch (IOException e) {
            throw new SupplierFailure.Broken(supplier, "no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SupplierFailure.Broken(supplier, "interrupted", e);
        }
    }

    private Quote read(String supplier, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new SupplierFailure.Broken(supplier, "status " + answer.statusCode(), null);
        }
        try {
            var offer = json.readValue(answer.body(), Offer.class);
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
