package shop.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jboss.logging.Logger;

/// Logs what callers asked and what they were answered, to follow up a complaint.
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class BodyLog implements ReaderInterceptor, WriterInterceptor {
    private static final Logger LOG = Logger.getLogger(BodyLog.class);

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        LOG.infof("asked %s", new String(body, UTF_8));
        request.setInputStream(new ByteArrayInputStream(body));
        return request.proceed();
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext response) throws IOException {
        var out = response.getOutputStream();
        var body = new ByteArrayOutputStream();
        response.setOutputStream(body);
        response.proceed();
        LOG.infof("answered %s", body.toString(UTF_8));
        body.writeTo(out);
    }
}
