package lab.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import lab.fault.Fault.Action;
import lab.yaml.Document;
import lab.yaml.Schema;

/// Reads a file of `chaos/`. The JSON Schema beside this class is the authority.
public final class FaultFile {
    private static final String OUTSIDE = "outside/";
    private static final Schema SCHEMA = Schema.of(FaultFile.class, "fault.schema.json");

    private FaultFile() {}

    /// @param path as errors call it; its last part must be the fault's name
    /// @throws lab.yaml.InvalidFile with all that is wrong with it
    public static Fault parse(String path, String yaml) {
        Document file = SCHEMA.read(path, yaml);
        JsonNode name = file.root().get("name");
        if (!Path.of(path).endsWith(name.asText() + ".yaml")) {
            throw file.invalid(name, "name", "'" + name.asText() + "' is not the name of its file");
        }
        return new Fault(
                name.asText(),
                file.root().get("what").asText(),
                file.root().get("target").asText(),
                action(file));
    }

    private static Action action(Document file) {
        JsonNode target = file.root().get("target");
        boolean outside = target.asText().startsWith(OUTSIDE);
        if (file.root().has("set")) {
            if (!outside) {
                throw file.invalid(
                        target,
                        "target",
                        "'"
                                + target.asText()
                                + "' is a process: give it 'signal', pause or kill;"
                                + " 'set' is for outside/payment and its like");
            }
            String service = target.asText().substring(OUTSIDE.length());
            return new Action.Change(service, file.root().get("set"));
        }
        if (outside) {
            throw file.invalid(
                    target,
                    "target",
                    "'"
                            + target.asText()
                            + "' is no process of its own: give it 'set';"
                            + " 'signal' is for shop, shop-1 and its like, and database");
        }
        return file.root().get("signal").asText().equals("pause")
                ? new Action.Pause()
                : new Action.Kill();
    }
}
