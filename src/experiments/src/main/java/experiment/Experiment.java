package experiment;

import java.io.IOException;
import java.nio.file.Path;

/// One question, measured and drawn.
public interface Experiment {

    /// Measures, and writes what it finds into the run's folder.
    void measure(Run run) throws Exception;

    /// Makes a chart and a table of what [#measure] wrote.
    Result show(Path folder) throws IOException;
}
