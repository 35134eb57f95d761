package shop.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is told about a failure, in the form of RFC 9457.
///
/// @param type what kind of failure it is, as a path: programs decide by this
/// @param title the kind in words, the same for every failure of the kind
/// @param detail what is wrong this time, and what the caller can do about it
/// @param instance the path that was asked for
/// @param more facts for programs, beside the standard members
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "requestId"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        @JsonAnyGetter Map<String, Object> more) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String kind, String title, String detail) {
        return new Problem("/problems/" + kind, title, status, detail, null, null, Map.of());
    }

    public static Problem notFound(String detail) {
        return of(404, "not-found", "Not found", detail);
    }

    public Problem with(String name, Object value) {
        var grown = new LinkedHashMap<>(more);
        grown.put(name, value);
        return new Problem(type, title, status, detail, instance, requestId, grown);
    }

    /// The answer that carries this problem; where and to whom it happened is filled in on its
    /// way out by [ProblemAddress].
    public Response answer() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    Problem at(String path, String request) {
        return new Problem(type, title, status, detail, path, request, more);
    }
}
