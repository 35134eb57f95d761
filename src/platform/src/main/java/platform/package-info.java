/// Real servers as child processes, without containers: MariaDB, Redis, Kafka, and Prometheus where
/// it is installed.
///
/// Each server is a class with a static `start` that returns when it is ready, and a `close` that
/// returns when it is gone. Ports are free ones on loopback, data lies in the folder that the
/// caller names. A failed start is a [platform.ServerFailed], which tells the log's last lines and
/// what to do.
///
/// Nothing that is started here outlives the JVM that started it, however that ends; see
/// [platform.Child] and [platform.Leash].
///
/// The programs come from Maven artifacts that nobody has on a class path ([platform.Artifact]) and
/// are unpacked once into a cache of the user's, whose limit and content [platform.Cache] tells.
///
/// May use: the JDK, `/bin/sh`, MariaDB's driver. Reading order: [platform.Child],
/// [platform.Leash], [platform.Cache], [platform.Artifact], [platform.MariaDb], [platform.Kafka].
///
/// Left out: Windows. Other systems than Linux on x86-64 start what has programs for them and are
/// sent to `docker compose` for the rest.
package platform;
