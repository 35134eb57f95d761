/// The channel against two queues, with one and with four threads on each side.
package experiment.channel;
