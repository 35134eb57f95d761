package lab.yaml;

/// A file is not what it should be; the message names file, line and key, one error a line.
public final class InvalidFile extends RuntimeException {
    InvalidFile(String message) {
        super(message);
    }
}
