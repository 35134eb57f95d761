package outside.http;

import java.util.Map;
import outside.ServiceName;
import outside.Settings;

/// What a server starts with.
///
/// @param settings services that are not in it are perfect
/// @param paymentKey what callers of the payment provider must show
/// @param seed the same one draws the same latencies and failures, call by call
record Config(Map<ServiceName, Settings> settings, String paymentKey, long seed) {}
