/// Starts JMH from a program, and reads the figures that it leaves.
package experiment.jmh;
