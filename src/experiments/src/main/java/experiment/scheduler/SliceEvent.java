package experiment.scheduler;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// A stretch of time in which a virtual thread kept a carrier.
///
/// JFR's own events tell when a virtual thread starts and ends, and when it is pinned, but not
/// which carrier it ran on.
@Name("experiment.Slice")
@Label("Slice")
@Category("Experiment")
@StackTrace(false)
final class SliceEvent extends Event {
    @Label("Task")
    String task;

    @Label("Carrier")
    String carrier;

    @Label("Kept without work")
    boolean held;
}
