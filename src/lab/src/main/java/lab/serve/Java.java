package lab.serve;

import java.nio.file.Path;

/// The JDK that runs the lab and all that it starts.
final class Java {

    private Java() {}

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
