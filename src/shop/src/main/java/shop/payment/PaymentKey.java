package shop.payment;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The API key of the provider. The shop starts only with one: otherwise every order would fail,
/// and the first buyer would tell us.
@ApplicationScoped
public class PaymentKey {
    private final Optional<String> key;

    PaymentKey(@ConfigProperty(name = "shop.payment.key") Optional<String> key) {
        this.key = key;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        value();
    }

    public String value() {
        return key.filter(text -> !text.isBlank())
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "SHOP_PAYMENT_KEY is not set. Give the shop the API key of"
                                                + " the payment provider in this environment"
                                                + " variable."));
    }
}
