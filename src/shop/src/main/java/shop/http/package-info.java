/// What is the same for every HTTP request, whatever it asks for: its name, its line in the log,
/// and the form of its failures (RFC 9457, problem details).
///
/// Uses no feature. Reading order: [shop.http.RequestIds], [shop.http.AccessLog],
/// [shop.http.Problem], [shop.http.Failures] (failures of resources), [shop.http.EdgeFailures] (of
/// requests that reach no resource).
package shop.http;
