package shop.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/// Logs what every caller of the API asked and what was answered, one line an exchange, so that
/// a complaint with a request id can be followed up.
@Provider
public class ExchangeLog
        implements ContainerRequestFilter,
                ReaderInterceptor,
                ContainerResponseFilter,
                WriterInterceptor {
    private static final Logger LOG = Logger.getLogger(ExchangeLog.class);
    private static final String EXCHANGE = ExchangeLog.class.getName();

    /// What is known so far.
    private static final class Exchange {
        private final long startedNanos = System.nanoTime();
        private final String line;
        private String asked = "";
        private int status;

        private Exchange(String line) {
            this.line = line;
        }

        private void log(String answered) {
            long millis = (System.nanoTime() - startedNanos) / 1_000_000;
            LOG.infof("%s %s -> %d %s (%d ms)", line, asked, status, answered, millis);
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        if (uri.getPath().startsWith("/api/")) {
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            request.setProperty(
                    EXCHANGE, new Exchange(request.getMethod() + " " + uri.getPath() + query));
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
        if (request.getProperty(EXCHANGE) instanceof Exchange exchange) {
            byte[] body = request.getInputStream().readAllBytes();
            exchange.asked = new String(body, StandardCharsets.UTF_8);
            request.setInputStream(new ByteArrayInputStream(body));
        }
        return request.proceed();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(EXCHANGE) instanceof Exchange exchange) {
            exchange.status = response.getStatus();
            if (!response.hasEntity()) {
                exchange.log("");
            }
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext response) throws IOException {
        if (!(response.getProperty(EXCHANGE) instanceof Exchange exchange)) {
            response.proceed();
            return;
        }
        var out = response.getOutputStream();
        var body = new ByteArrayOutputStream();
        response.setOutputStream(body);
        response.proceed();
        body.writeTo(out);
        exchange.log(body.toString(StandardCharsets.UTF_8));
    }
}
