package shop.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns every failure that reaches the edge into a [Problem].
///
/// A feature maps its own failures beside its resources; here is what all have in common. The
/// caller learns what can be acted on, the log the rest: no stack trace and no class name leaves.
public class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    /// One thing that is wrong with what was sent.
    public record Violation(String field, String message) {}

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException failure) {
        List<Violation> violations =
                failure.getConstraintViolations().stream()
                        .map(v -> new Violation(field(v), v.getMessage()))
                        .sorted(Comparator.comparing(Violation::field))
                        .toList();
        String detail =
                violations.stream()
                        .map(v -> v.field() + " " + v.message())
                        .collect(Collectors.joining("; "));
        return Problem.of(400, "invalid", "The request is not valid", detail)
                .with("errors", violations)
                .answer();
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response unreadable(JsonProcessingException failure) {
        var place = failure.getLocation();
        String where =
                place == null
                        ? ""
                        : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
        return Problem.of(
                        400,
                        "malformed",
                        "The body cannot be read",
                        "The body is not the JSON that is expected here" + where + ".")
                .answer();
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        if (failure.getResponse().getEntity() instanceof Problem) {
            return failure.getResponse();
        }
        // A parameter that is no number arrives here as "not found" with the reason as its cause.
        int status =
                failure instanceof NotFoundException && failure.getCause() != null
                        ? 400
                        : failure.getResponse().getStatus();
        var answer = Response.fromResponse(problemOf(status).answer());
        failure.getResponse()
                .getHeaders()
                .forEach(
                        (name, values) -> {
                            if (!name.toLowerCase().startsWith("content-")) {
                                values.forEach(value -> answer.header(name, value));
                            }
                        });
        return answer.build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (DatabaseOutage.isBehind(failure)) {
            LOG.warnf("The database cannot be reached: %s", failure.getMessage());
            return problemOf(503).answer();
        }
        LOG.error("A request failed for a reason nobody expected", failure);
        return problemOf(500).answer();
    }

    static Problem problemOf(int status) {
        return switch (status) {
            case 400 ->
                    Problem.of(
                            400,
                            "invalid",
                            "The request is not valid",
                            "A parameter has a value that cannot be read.");
            case 404 -> Problem.notFound("There is nothing at this path.");
            case 405 ->
                    Problem.of(
                            405,
                            "method-not-allowed",
                            "Method not allowed",
                            "There is something at this path, but not for this method.");
            case 406 ->
                    Problem.of(
                            406,
                            "not-acceptable",
                            "Not acceptable",
                            "This is available as application/json only.");
            case 413 ->
                    Problem.of(
                            413,
                            "too-large",
                            "The body is too large",
                            "The body is larger than this server reads.");
            case 415 ->
                    Problem.of(
                            415,
                            "unsupported-media-type",
                            "Unsupported media type",
                            "The body must be sent as application/json.");
            case 500 ->
                    Problem.of(
                            500,
                            "internal",
                            "Internal error",
                            "Something failed on our side; the request id leads us to the reason.");
            case 503 ->
                    Problem.of(
                            503,
                            "unavailable",
                            "Unavailable",
                            "We cannot reach our database. Nothing is lost; try again later.");
            default -> {
                var known = Response.Status.fromStatusCode(status);
                String title = known == null ? "Status " + status : known.getReasonPhrase();
                yield Problem.of(status, "status-" + status, title, title + ".");
            }
        };
    }

    /// `list.size` → `size`, `place.order.card.number` → `card.number`: the method's name and the
    /// name of the parameter that holds the body mean nothing to the caller.
    private static String field(ConstraintViolation<?> violation) {
        List<String> names =
                StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                        .map(Path.Node::toString)
                        .toList();
        return String.join(".", names.subList(Math.min(names.size() - 1, 2), names.size()));
    }
}
