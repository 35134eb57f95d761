/// The token bucket against three libraries, with one and two threads, on the path where permits
/// are granted and on the one where they are refused.
package experiment.limit;
