package lab.fault;

import com.fasterxml.jackson.databind.JsonNode;

/// Something that breaks: `chaos/<name>.yaml`.
///
/// @param name its effect, e.g. `supplier-hangs`
/// @param what one sentence
/// @param target as the file names it: `outside/<service>`, or a process of [Running]
public record Fault(String name, String what, String target, Action action) {

    /// What is done to the target.
    public sealed interface Action {

        /// Changes how a service of the world outside behaves, until it is taken back.
        ///
        /// @param fields what `PATCH /admin/services/<service>` takes
        record Change(String service, JsonNode fields) implements Action {}

        /// Stops a process where it stands (SIGSTOP), until it is taken back.
        record Pause() implements Action {}

        /// Ends a process at once (SIGKILL), for ever.
        record Kill() implements Action {}
    }
}
