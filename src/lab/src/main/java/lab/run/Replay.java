package lab.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A finished replay: what ran, what it showed and whether that is a proof. Kept as `replay.json`
/// beside the report.
///
/// @param machine one line: cores, memory, system, JDK
/// @param partial what was left out of the proof and why (`alert not checked: no Prometheus on the
///     PATH`); empty when nothing was
/// @param conclusion one sentence, e.g. `proven, 3 of 4 sides` or `not proven: …`
public record Replay(
        String incident,
        String page,
        Instant startedAt,
        Duration took,
        String machine,
        List<Side> sides,
        List<Judgement> judgements,
        List<String> partial,
        boolean proven,
        String conclusion) {}
