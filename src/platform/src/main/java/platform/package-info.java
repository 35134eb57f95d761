/// Real servers as child processes, without containers: MariaDB, Redis, Kafka, and Prometheus where
/// it is installed.
///
/// Each server is a class with a static `start` that returns when it is ready, and a `close` that
/// returns when it is gone. Ports are free ones on loopback, data lies in the folder that the
/// caller names, binaries are unpacked once into a per-user cache from Maven artifacts.
///
/// Nothing that is started here outlives the JVM that started it, however that ends; see
/// [platform.Child].
///
/// Reading order: [platform.Child], [platform.Leash], [platform.Cache], [platform.Artifact],
/// [platform.MariaDb].
///
/// Source: the flags are explained where they are passed. Left out: Windows; other systems than
/// Linux on x86-64 find no binaries here and are sent to `docker compose`.
package platform;
