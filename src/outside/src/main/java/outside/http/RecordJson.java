package outside.http;

import outside.Call;
import outside.Entry;

/// Records as the admin side shows them.
final class RecordJson {

    private RecordJson() {}

    static Object write(Entry entry) {
        return switch (entry) {
            case Entry.Charge charge ->
                    Json.object(
                            "kind", "CHARGE",
                            "id", charge.id(),
                            "reference", charge.payment().reference(),
                            "amountCents", charge.amountCents(),
                            "currency", charge.payment().currency(),
                            "card", charge.payment().card(),
                            "at", charge.at().toString());
            case Entry.Refund refund ->
                    Json.object(
                            "kind", "REFUND",
                            "id", refund.id(),
                            "charge", refund.charge(),
                            "amountCents", refund.amountCents(),
                            "at", refund.at().toString());
        };
    }

    static Object write(Call.Done done) {
        Call.Request request = done.call().request();
        return Json.object(
                "at", done.call().at().toString(),
                "method", request.method(),
                "path", request.path(),
                "reference", request.reference(),
                "requestId", request.requestId(),
                "status", done.status(),
                "millis", done.millis());
    }
}
