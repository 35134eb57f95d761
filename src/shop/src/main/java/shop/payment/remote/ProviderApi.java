package shop.payment.remote;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import shop.payment.Card;

/// The provider's HTTP API, in its own words.
@RegisterRestClient(configKey = "payment")
@RegisterProvider(ProviderLog.class)
@ClientHeaderParam(name = "Authorization", value = "Bearer ${shop.payment.key}")
public interface ProviderApi {
    record NewCharge(String reference, long amountCents, String currency, Card card) {}

    record Charge(String id, String status) {}

    record Refusal(String status, String reason) {}

    record Refund(String status) {
        boolean isDone() {
            return "REFUNDED".equals(status);
        }
    }

    @POST
    @Path("/charges")
    Charge charge(NewCharge charge);

    /// 409 with the refund that was made before, if there is one.
    @POST
    @Path("/charges/{id}/refunds")
    void refund(@PathParam("id") String chargeId);
}
