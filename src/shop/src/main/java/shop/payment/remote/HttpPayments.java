package shop.payment.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import shop.money.Money;
import shop.payment.Card;
import shop.payment.ChargeResult;
import shop.payment.PaymentUnavailable;
import shop.payment.Payments;

/// Payments by a provider that is reached over HTTP.
@ApplicationScoped
public class HttpPayments implements Payments {
    private static final int PAYMENT_REQUIRED = 402;
    private static final int CONFLICT = 409;

    private final ProviderApi provider;

    HttpPayments(@RestClient ProviderApi provider) {
        this.provider = provider;
    }

    @Override
    public ChargeResult charge(String reference, Money amount, Card card) {
        try {
            var charge =
                    provider.charge(
                            new ProviderApi.NewCharge(
                                    reference, amount.cents(), amount.currency(), card));
            return new ChargeResult.Charged(charge.id());
        } catch (WebApplicationException answer) {
            if (answer.getResponse().getStatus() == PAYMENT_REQUIRED) {
                var refusal = answer.getResponse().readEntity(ProviderApi.Refusal.class);
                return new ChargeResult.Declined(refusal.reason());
            }
            throw unavailable(answer);
        } catch (ProcessingException noAnswer) {
            throw unavailable(noAnswer);
        }
    }

    @Override
    public void refund(String paymentId) {
        try {
            askForRefund(paymentId);
        } catch (WebApplicationException | ProcessingException failure) {
            throw unavailable(failure);
        }
    }

    /// That it was refunded before is what we want to hear, too: an earlier answer was lost.
    private void askForRefund(String paymentId) {
        try {
            provider.refund(paymentId);
        } catch (WebApplicationException answer) {
            if (!isRefunded(answer.getResponse())) {
                throw answer;
            }
        }
    }

    private static boolean isRefunded(Response answer) {
        return answer.getStatus() == CONFLICT
                && answer.readEntity(ProviderApi.Refund.class).isDone();
    }

    private static PaymentUnavailable unavailable(RuntimeException failure) {
        return new PaymentUnavailable(
                "The payment provider cannot be used: " + failure.getMessage(), failure);
    }
}
