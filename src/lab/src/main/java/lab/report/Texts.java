package lab.report;

/// The texts around a replay, as they stand in the repository; an empty one is left out of the
/// report.
///
/// @param pageMarkdown the incident's page: what users say, what on-call sees
/// @param postmortemMarkdown the answer
/// @param fixDiff from the incident's version to the fix's, as `git diff` prints it
public record Texts(String pageMarkdown, String postmortemMarkdown, String fixDiff) {

    /// Only the page: for a reader who still wants to find the cause.
    public Texts withoutSpoilers() {
        return new Texts(pageMarkdown, "", "");
    }
}
