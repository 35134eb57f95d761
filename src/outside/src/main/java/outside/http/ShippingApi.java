package outside.http;

import java.util.concurrent.atomic.AtomicLong;

/// `POST /shipping/parcels {"reference"}`: the company fetches a parcel. Every call makes one:
/// asking twice ships twice.
final class ShippingApi {

    private final AtomicLong lastId = new AtomicLong();

    Job job(Incoming request) {
        if (!request.operation().equals("POST /shipping/parcels")) {
            return Job.answering(Answer.notFound(request.operation()));
        }
        String reference = Fields.of(request.body()).text("reference");
        return new Job(reference, () -> new Answer(201, parcel(reference)));
    }

    private Object parcel(String reference) {
        String id = "pa_%08d".formatted(lastId.incrementAndGet());
        return Json.object("id", id, "reference", reference, "status", "ACCEPTED");
    }
}
