package outside;

import java.time.Instant;

/// One call to a service, from its arrival on.
///
/// @param number unique in its [Calls], ascending
public record Call(long number, Request request, Instant at) {

    /// What is kept of a request: never its body.
    ///
    /// @param reference what it was about: an order's id, a SKU, a mail's recipient; or empty
    /// @param requestId the caller's X-Request-Id, or empty
    public record Request(String method, String path, String reference, String requestId) {}

    /// A call that is over.
    ///
    /// @param status the HTTP status it was answered with, 0 if its caller left before
    public record Done(Call call, int status, long millis) {}
}
