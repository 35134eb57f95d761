/// Faults: what breaks from outside the shop's code, as files of `chaos/`, done to running servers
/// and taken back.
///
/// Reading order: [lab.fault.Fault], [lab.fault.FaultFile], [lab.fault.Injection].
package lab.fault;
