package shop.payment.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import org.jboss.logging.Logger;

/// Logs what the provider was asked and what it said: when money is missing, both sides look here.
public class ProviderLog implements ClientResponseFilter {
    private static final Logger LOG = Logger.getLogger(ProviderLog.class);

    private final ObjectMapper json;

    public ProviderLog(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response)
            throws JsonProcessingException {
        String sent =
                request.getStringHeaders() + " " + json.writeValueAsString(request.getEntity());
        LOG.infof(
                "%s %s %s -> %d",
                request.getMethod(), request.getUri(), sent, response.getStatus());
    }
}
