/// Figures about a side, all observed from outside the shop's code: the database's own counters,
/// the log, /proc, the world outside's ledgers, the answers that the load received.
///
/// Reading order: [lab.measure.Reading], [lab.measure.Probes] (figures that must be read at a
/// mark), [lab.measure.Answers] and [lab.measure.Logs] (figures computed afterwards).
package lab.measure;
