package outside.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import outside.Charging;
import outside.Entry;
import outside.Ledger;
import outside.Payment;
import outside.Refunding;

/// The payment provider, for whoever shows its key as `Authorization: Bearer …`.
///
/// | call | answers |
/// | --- | --- |
/// | `POST /payment/charges` | 201 charged, 402 declined, 507 ledger full |
/// | the same with an `Idempotency-Key` | the first answer, or 422 for another payment |
/// | `GET /payment/charges/{id}` | 200, 404 |
/// | `GET /payment/charges?reference=…` | 200 with a list, for who got no answer |
/// | `POST /payment/charges/{id}/refunds` | 201 the refund, 409 the one that was made before, 404 |
///
/// Any of them: 401 wrong key, 400 bad body. The money moves when the latency is over, whether
/// or not the caller still waits.
final class PaymentApi {

    private static final int ID_INDEX = 2;
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]{1,100}");

    private final Ledger ledger;
    private final Ticks ticks;
    private final byte[] authorization;

    PaymentApi(Ledger ledger, String key, Ticks ticks) {
        this.ledger = ledger;
        this.ticks = ticks;
        this.authorization = ("Bearer " + key).getBytes(UTF_8);
    }

    Job job(Incoming request) {
        if (!isAuthorized(request)) {
            return Job.answering(Answer.error(401, "the key is missing or wrong"));
        }
        return switch (request.operation(ID_INDEX)) {
            case "POST /payment/charges" -> charge(request);
            case "GET /payment/charges" -> search(request);
            case "GET /payment/charges/{id}" -> read(request.segments().get(ID_INDEX));
            case "POST /payment/charges/{id}/refunds" -> refund(request.segments().get(ID_INDEX));
            default -> Job.answering(Answer.notFound(request.operation()));
        };
    }

    private boolean isAuthorized(Incoming request) {
        byte[] shown = request.headerValue("Authorization").orElse("").getBytes(UTF_8);
        return MessageDigest.isEqual(authorization, shown);
    }

    private Job charge(Incoming request) {
        Payment payment = PaymentBody.read(request.body());
        Optional<String> key = request.headerValue("Idempotency-Key");
        key.ifPresent(PaymentApi::checkKey);
        return new Job(
                payment.reference(),
                () ->
                        switch (ledger.charge(payment, key, ticks.now())) {
                            case Charging.Charged(var charge) -> new Answer(201, shown(charge));
                            case Charging.Declined(var reason) ->
                                    new Answer(
                                            402,
                                            Json.object("status", "DECLINED", "reason", reason));
                            case Charging.KeyReused(var used) ->
                                    Answer.error(422, used + " was used for another payment");
                            case Charging.LedgerFull(var limit) ->
                                    Answer.error(
                                            507, "the ledger holds %d charges".formatted(limit));
                        });
    }

    private Job search(Incoming request) {
        String reference = request.query().getOrDefault("reference", "");
        if (reference.isEmpty()) {
            throw new Invalid("reference", "missing", "the reference of a charge");
        }
        return new Job(
                reference,
                () -> {
                    var charges = ledger.withReference(reference);
                    var shown = charges.stream().map(PaymentApi.this::shown).toList();
                    return new Answer(200, Json.object("charges", shown));
                });
    }

    private Job read(String id) {
        return new Job(
                id,
                () ->
                        ledger.find(id)
                                .map(charge -> new Answer(200, shown(charge)))
                                .orElseGet(() -> Answer.notFound("charge " + id)));
    }

    private Job refund(String id) {
        return new Job(
                id,
                () ->
                        switch (ledger.refund(id, ticks.now())) {
                            case Refunding.Refunded(var refund) -> new Answer(201, shown(refund));
                            case Refunding.AlreadyRefunded(var refund) ->
                                    new Answer(409, shown(refund));
                            case Refunding.UnknownCharge(var unknown) ->
                                    Answer.notFound("charge " + unknown);
                        });
    }

    private static void checkKey(String key) {
        if (!IDEMPOTENCY_KEY.matcher(key).matches()) {
            throw new Invalid("Idempotency-Key", Fields.shown(key), "1 to 100 visible characters");
        }
    }

    private Object shown(Entry.Charge charge) {
        boolean refunded = ledger.refundOf(charge.id()).isPresent();
        return Json.object(
                "id", charge.id(),
                "reference", charge.payment().reference(),
                "status", refunded ? "REFUNDED" : "CHARGED",
                "amountCents", charge.amountCents(),
                "currency", charge.payment().currency(),
                "card", charge.payment().card());
    }

    private static Object shown(Entry.Refund refund) {
        return Json.object(
                "id", refund.id(),
                "charge", refund.charge(),
                "status", "REFUNDED",
                "amountCents", refund.amountCents());
    }
}
