package lab.run;

import java.util.List;
import java.util.Map;
import lab.incident.Source;
import lab.measure.Probes;
import lab.measure.Reading;

/// What the probes read at a mark.
///
/// @param logOffsets bytes of each node's log
/// @param heap null where nobody wanted it
public record Snapshot(Map<Source, Reading> readings, List<Long> logOffsets, Probes.Heap heap) {}
