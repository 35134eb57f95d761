package outside.http;

import java.util.concurrent.atomic.AtomicLong;

/// `POST /mail/messages {"to", "subject", "body"}`: takes a mail over. 202 means that it will be
/// delivered, once per call; any other answer that it will not.
final class MailApi {

    /// RFC 5321, with the errata.
    private static final int ADDRESS_MAX = 254;

    private static final int MAIL_MAX = 20_000;

    private final AtomicLong lastId = new AtomicLong();

    Job job(Incoming request) {
        if (!request.operation().equals("POST /mail/messages")) {
            return Job.answering(Answer.notFound(request.operation()));
        }
        Fields fields = Fields.of(request.body());
        String recipient = fields.text("to", ADDRESS_MAX);
        fields.text("subject");
        fields.text("body", MAIL_MAX);
        return new Job(recipient, () -> new Answer(202, message(recipient)));
    }

    private Object message(String recipient) {
        String id = "ma_%08d".formatted(lastId.incrementAndGet());
        return Json.object("id", id, "to", recipient, "status", "ACCEPTED");
    }
}
