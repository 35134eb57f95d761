/// Components that live inside a service, rebuilt to be read and to be used: plain Java, JDK alone.
/// Whatever needs the time takes it as an argument, so a test turns the clock by hand.
///
/// One package each, none uses another. The pages are in docs/stages/2-components.
///
/// - [kit.breaker]: makes no calls to who does not answer
/// - [kit.cache]: keeps in memory what was read lately
/// - [kit.limit]: how often somebody may do something
/// - [kit.pool]: a few threads that do what others hand in, the urgent first
/// - [kit.time]: does something later, unless it is cancelled before
package kit;
