package shop.payment.remote;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import org.jboss.logging.Logger;

/// Logs what the provider was asked and what it said: when money is missing, both sides look here.
///
/// A body is printed by its own toString, which keeps a card to its last four digits; headers,
/// among them our key, are not printed.
public class ProviderLog implements ClientResponseFilter {
    private static final Logger LOG = Logger.getLogger(ProviderLog.class);

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        LOG.infof(
                "%s %s %s -> %d",
                request.getMethod(), request.getUri(), request.getEntity(), response.getStatus());
    }
}
