package lab.incident;

import java.util.List;

/// Where a figure comes from. All of them look at the shop from outside the code that a fix may
/// replace.
public sealed interface Source {

    /// One number out of the database.
    record Sql(String query, Take take) implements Source {}

    /// Executions of the statements whose performance_schema digest matches `pattern`; `…` stands
    /// for anything.
    record SqlDigest(String pattern) implements Source {}

    /// What a counter of SHOW GLOBAL STATUS gained.
    record SqlStatus(String variable) implements Source {}

    /// Requests of the load by name and status; an empty list of statuses means: sent.
    record Answers(String request, List<Integer> statuses) implements Source {}

    /// Bytes that the shop wrote to its log.
    record LogBytes() implements Source {}

    /// Lines of the log that match a regular expression, in which `@NAME@` stands for a generated
    /// setting.
    record LogLines(String regex) implements Source {}

    /// Requests of the load whose id is not found in exactly one log line that is JSON and has all
    /// `fields`.
    record RequestsWithoutLine(List<String> fields) implements Source {}

    /// A number in an admin answer of the world outside.
    record Outside(String path, String pointer, Take take) implements Source {}

    /// A metric of the shop, e.g. `http_server_requests_seconds_count{status="500"}`, summed over
    /// nodes and series.
    record Metric(String selector, Take take) implements Source {}

    /// A figure of the shop's processes, from /proc, summed over nodes.
    record ProcessFigure(String name, Take take) implements Source {}

    /// Java threads, virtual ones too, with a frame in which `regex` is found, summed over nodes.
    record ThreadsWithFrame(String regex, Take take) implements Source {}

    /// Platform threads in a cycle of lock owners, summed over nodes.
    record DeadlockedThreads(Take take) implements Source {}

    /// Bytes of the objects that a full collection leaves, summed over nodes. Reading it runs one.
    record LiveHeap(Take take) implements Source {}

    /// One number less another, read right after it: promised less kept, taken in less done.
    record Difference(Source of, Source less) implements Source {
        @Override
        public Take take() {
            return of.take();
        }
    }

    /// Whether reading it stops the shop for a moment, and takes a while.
    default boolean isCostly() {
        return this instanceof ThreadsWithFrame
                || this instanceof DeadlockedThreads
                || this instanceof LiveHeap;
    }

    /// Whether it can be read again and again while the side runs.
    default boolean isReadableAtAnyTime() {
        return !(isCostly()
                || this instanceof Answers
                || this instanceof LogBytes
                || this instanceof LogLines
                || this instanceof RequestsWithoutLine);
    }

    /// Counters and what is counted are told by what a phase added.
    default Take take() {
        return Take.INCREASE;
    }

    /// When a figure is read.
    enum Take {
        /// When the phase has ended.
        END,
        /// What the phase added.
        INCREASE
    }
}
