/// Looks at the machine: is it able to run the lab, and what would help?
///
/// Reading order: [lab.doctor.Finding], [lab.doctor.Checks].
package lab.doctor;
