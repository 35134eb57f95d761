package lab.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.run.Evidence;

/// The evidence of [OversellReplay]: one piece of each form a side, with markup where markup must
/// not work.
final class OversellEvidence {

    private OversellEvidence() {}

    static List<Evidence> in(Path folder, boolean broken) throws IOException {
        Path own = Files.createDirectories(folder);
        Path flames =
                Files.writeString(own.resolve("cpu.html"), FlameGraph.page(broken ? 7 : 8, 60));
        Path digests =
                Files.writeString(
                        own.resolve("digests.json"),
                        OversellTexts.text(broken ? "digests-incident.json" : "digests-fix.json"));
        Path threads =
                Files.writeString(own.resolve("threads.txt"), OversellTexts.text("threads.txt"));
        return List.of(
                new Evidence(
                        "CPU flame graph, storm, seconds 3 to 5",
                        Evidence.Form.HTML,
                        flames,
                        "jcmd <pid> JVMTI.agent_load libasyncProfiler.so '\"start,event=ctimer\"'"),
                new Evidence(
                        "Statements by digest",
                        Evidence.Form.TABLE,
                        digests,
                        "mariadb -e 'select * from sys.statement_analysis limit 10'"),
                new Evidence(
                        "Thread dump, summary",
                        Evidence.Form.TEXT,
                        threads,
                        "jcmd <pid> Thread.dump_to_file -format=json threads.json"));
    }
}
