/// The world outside on the network: one HTTP server, a virtual thread per call, every wait a
/// parked thread. It decides nothing: that is done in `outside`, which it drives with the real
/// clock. It may use the JDK's HTTP server and Jackson; the interfaces of the single services
/// ([outside.http.SupplierApi] and its neighbours) do not know each other.
///
/// Read in this order: [outside.http.OutsideServer] (from the socket to the service) ·
/// [outside.http.Service] and its [outside.http.WaitingRoom] (a call waits, is worked on, is
/// answered) · [outside.http.Departures] (callers who gave up) ·
/// [outside.http.SupplierApi], the smallest of the services ·
/// [outside.http.PaymentApi], the largest ·
/// [outside.http.AdminApi], which sets and reads all of it.
package outside.http;
