/// Maps and counters that several threads use at once.
///
/// Reading order: [experiment.maps.Contestant], [experiment.maps.MapsRun] (the measuring, without
/// JMH, and why), [experiment.maps.MapsExperiment].
package experiment.maps;
