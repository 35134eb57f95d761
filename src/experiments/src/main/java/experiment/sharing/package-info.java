/// Two counters, each with a thread of its own, at growing distance.
package experiment.sharing;
