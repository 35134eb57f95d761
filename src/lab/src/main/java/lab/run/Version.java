package lab.run;

import java.nio.file.Path;
import java.util.List;

/// One version of the system, built and ready to start.
///
/// @param side see [Sides]
/// @param name a tag, or words such as `your working tree`
/// @param commit what was built
/// @param shop folder of the Quarkus application
/// @param jvmOptions the tag's flags for `java @file`
/// @param outside the world outside, a jar; always the incident tag's
/// @param outsideOptions its flags
/// @param load class path of the simulations; always the incident tag's
/// @param rules Prometheus rules of the fix tag
/// @param databaseTemplate a data directory, migrated and seeded by this version
public record Version(
        String side,
        String name,
        String commit,
        Path shop,
        Path jvmOptions,
        Path outside,
        Path outsideOptions,
        List<Path> load,
        Path rules,
        Path databaseTemplate) {

    Version with(Path template) {
        return new Version(
                side,
                name,
                commit,
                shop,
                jvmOptions,
                outside,
                outsideOptions,
                load,
                rules,
                template);
    }
}
