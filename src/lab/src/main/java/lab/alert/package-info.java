/// The alert that would have paged: the fix's Prometheus rule, evaluated by a real Prometheus while
/// a side runs, with every duration shortened.
package lab.alert;
