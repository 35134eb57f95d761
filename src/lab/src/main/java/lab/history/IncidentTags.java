package lab.history;

/// Where an incident stands in the course.
///
/// The fields of the fix are null as long as the course has none, which only an author ever sees.
///
/// @param id e.g. `oversell`
/// @param incidentTag e.g. `stage-0-oversell-incident`
/// @param test the regression test's class, from the fix's trailer `Test:`
/// @param lesson one sentence, from the fix's trailer `Lesson:`; a spoiler
public record IncidentTags(
        String id,
        int stage,
        String incidentTag,
        String incidentCommit,
        String fixTag,
        String fixCommit,
        String test,
        String lesson) {

    public boolean hasFix() {
        return fixCommit != null;
    }
}
