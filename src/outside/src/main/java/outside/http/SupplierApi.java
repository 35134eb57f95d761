package outside.http;

import java.util.regex.Pattern;
import outside.Quote;

/// `GET /suppliers/{name}/quotes/{sku}`: what a supplier asks for a SKU and how many it has.
final class SupplierApi {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private SupplierApi() {}

    static Job job(Incoming request) {
        if (request.segments().size() != 4 || !request.segments().get(2).equals("quotes")) {
            return Job.answering(Answer.notFound(request.path()));
        }
        String supplier = request.segments().get(1);
        String sku = request.segments().get(3);
        if (!NAME.matcher(supplier).matches() || !NAME.matcher(sku).matches()) {
            return Job.answering(Answer.notFound(request.path()));
        }
        if (!request.method().equals("GET")) {
            return Job.answering(Answer.error(405, "a quote can only be read, with GET"));
        }
        return new Job(sku, () -> new Answer(200, Quote.of(supplier, sku)));
    }
}
