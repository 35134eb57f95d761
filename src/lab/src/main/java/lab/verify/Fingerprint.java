package lab.verify;

import lab.build.Builds;
import lab.build.Hash;
import lab.build.Program;
import lab.build.Worktree;
import lab.build.Worktrees;
import lab.history.IncidentTags;
import lab.history.Repository;

/// What an incident's run consumes, as one hash: the programs at both of its tags (and with them
/// their modules and poms), its simulation, its folder, the faults, the alert rules. Equal for two
/// editions exactly if nothing of it changed.
final class Fingerprint {
    private Fingerprint() {}

    static String of(Repository repository, Builds builds, IncidentTags tags) {
        Worktree incident = Worktrees.of(repository).at(tags.incidentCommit());
        Worktree fix = Worktrees.of(repository).at(tags.fixCommit());
        String content =
                String.join(
                        "\n",
                        builds.key(incident, Program.OUTSIDE),
                        builds.key(incident, Program.LOAD),
                        builds.key(incident, Program.SHOP),
                        builds.key(fix, Program.SHOP),
                        tree(repository, tags.incidentCommit(), "docs/incidents/" + tags.id()),
                        tree(repository, tags.incidentCommit(), "chaos"),
                        tree(repository, tags.fixCommit(), "docs/incidents/" + tags.id()),
                        tree(repository, tags.fixCommit(), "observability/prometheus/rules"));
        return Hash.of(content);
    }

    private static String tree(Repository repository, String commit, String folder) {
        return repository.git("ls-tree", "-r", "--full-tree", commit, "--", folder);
    }
}
