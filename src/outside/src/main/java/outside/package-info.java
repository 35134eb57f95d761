/// The world outside: what the shop's payment provider, suppliers, shipping company and mail
/// service do, without the network. Everything here is a value or a plain state machine: time and
/// randomness come in as arguments, so that a test can replay any moment. It uses the JDK only.
///
/// Read in this order: [outside.Settings] (what can be set for one service: [outside.Latency],
/// [outside.Capacity], failures, hanging) · [outside.Line] (who is served when) ·
/// [outside.Ledger] (what was charged: the truth that invariants are checked against) ·
/// [outside.Calls] (who called and what he was told) · [outside.Quote].
///
/// The sockets, threads and clocks are in `outside.http`.
package outside;
