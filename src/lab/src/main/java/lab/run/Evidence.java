package lab.run;

import java.nio.file.Path;

/// Something captured at a fixed second of the storm: a flame graph, the statements by digest, a
/// thread dump.
///
/// @param title what a reader sees above it
/// @param form how `file` is to be shown
/// @param file absolute path
/// @param how the command that shows the same by hand
public record Evidence(String title, Form form, Path file, String how) {

    public enum Form {
        /// A page of its own, shown in a frame.
        HTML,
        /// Shown as it is.
        TEXT,
        /// A drawing, made by the lab, that takes its colours from the page.
        SVG,
        /// JSON: `{"columns":["…"],"rows":[["…"]]}`.
        TABLE
    }
}
