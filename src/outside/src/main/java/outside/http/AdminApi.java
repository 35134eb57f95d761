package outside.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import outside.Ledger;
import outside.ServiceName;
import outside.Settings;
import outside.Totals;

/// The hidden side: sets how services behave, and tells what they know. It passes through no
/// service, so it answers while all of them hang. It has no key: bind the server to loopback.
///
/// | call | does |
/// | --- | --- |
/// | `GET /admin/services`, `GET /admin/services/{s}` | settings, in the form of [SettingsJson] |
/// | `PUT /admin/services/{s}` | sets all; what the body leaves out is as on a perfect service |
/// | `PATCH /admin/services/{s}` | sets what the body names, and leaves the rest |
/// | `GET /admin/ledger/payment?entries=true&limit=` | sums, and the latest entries |
/// | `GET /admin/calls/{s}` | counts |
/// | `GET /admin/calls/{s}/log?limit=` | the latest calls that are over, newest first |
/// | `GET /admin/calls/{s}/about?reference=` | how many have this in their reference |
/// | `DELETE /admin/records` | empties ledger, counts and logs; settings stay |
///
/// `{s}` is the name of a service, or of one supplier of [Services]: `supplier-3`.
final class AdminApi {

    static final int LIMIT_MAX = 10_000;

    private static final int LIMIT_DEFAULT = 100;
    private static final int SERVICE_INDEX = 2;

    private final Services services;
    private final Ledger ledger;

    AdminApi(Services services, Ledger ledger) {
        this.services = services;
        this.ledger = ledger;
    }

    /// The answer, or [Invalid].
    Answer answer(Incoming request) {
        return switch (request.operation(SERVICE_INDEX)) {
            case "GET /admin/services" -> new Answer(200, allSettings());
            case "GET /admin/services/{id}" -> shown(service(request).settings());
            case "PUT /admin/services/{id}" -> change(request, Settings.PERFECT);
            case "PATCH /admin/services/{id}" -> change(request, service(request).settings());
            case "GET /admin/ledger/{id}" -> ledger(request);
            case "GET /admin/calls/{id}" -> new Answer(200, service(request).calls().counts());
            case "GET /admin/calls/{id}/log" -> log(request);
            case "GET /admin/calls/{id}/about" -> about(request);
            case "DELETE /admin/records" -> clear();
            default -> Answer.notFound(request.operation());
        };
    }

    private Map<String, Object> allSettings() {
        Map<String, Object> all = new LinkedHashMap<>();
        services.settings()
                .forEach((name, settings) -> all.put(name, SettingsJson.write(settings)));
        return all;
    }

    private Answer change(Incoming request, Settings unless) {
        Service service = service(request);
        Settings settings = SettingsJson.read(Json.readObject(request.body()), unless);
        services.change(service, settings);
        return shown(settings);
    }

    private static Answer shown(Settings settings) {
        return new Answer(200, SettingsJson.write(settings));
    }

    private Answer ledger(Incoming request) {
        if (!request.path().equals("/admin/ledger/payment")) {
            return Answer.error(404, "only payment has a ledger: /admin/ledger/payment");
        }
        Totals totals = ledger.totals();
        Map<String, Object> body =
                Json.object(
                        "charges", totals.charges(),
                        "refunds", totals.refunds(),
                        "declined", totals.declined(),
                        "chargedCents", totals.chargedCents(),
                        "refundedCents", totals.refundedCents(),
                        "netCents", totals.netCents(),
                        "chargedReferences", totals.chargedReferences());
        if (request.query().getOrDefault("entries", "").equals("true")) {
            body.put(
                    "entries",
                    ledger.newest(limit(request)).stream().map(RecordJson::write).toList());
        }
        return new Answer(200, body);
    }

    private Answer log(Incoming request) {
        var done = service(request).calls().newest(limit(request));
        return new Answer(200, Json.object("calls", done.stream().map(RecordJson::write).toList()));
    }

    private Answer about(Incoming request) {
        String part = request.query().getOrDefault("reference", "");
        if (part.isEmpty()) {
            throw new Invalid("reference", "missing", "a part of what the calls are about");
        }
        return new Answer(200, service(request).calls().about(part));
    }

    private Answer clear() {
        ledger.clear();
        services.all().forEach(service -> service.calls().clear());
        return new Answer(200, Json.object("status", "CLEARED"));
    }

    private Service service(Incoming request) {
        String name = request.segments().get(SERVICE_INDEX);
        return services.find(name)
                .orElseThrow(() -> new Invalid("service", Fields.shown(name), names()));
    }

    private static String names() {
        return Arrays.stream(ServiceName.values())
                        .map(ServiceName::path)
                        .collect(Collectors.joining(", ", "", ", supplier-1 to supplier-"))
                + Services.SUPPLIERS;
    }

    private static int limit(Incoming request) {
        String text = request.query().getOrDefault("limit", "" + LIMIT_DEFAULT);
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LIMIT_MAX) {
            throw new Invalid("limit", Fields.shown(text), "a whole number from 0 to " + LIMIT_MAX);
        }
        return Integer.parseInt(text);
    }
}
