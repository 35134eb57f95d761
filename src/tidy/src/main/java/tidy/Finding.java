package tidy;

/// One place that breaks a rule.
///
/// @param line counted from 1; 0 where the whole file is meant
/// @param what what is wrong and what to do
public record Finding(String path, int line, String what) {
    @Override
    public String toString() {
        return path + (line == 0 ? "" : ":" + line) + ": " + what;
    }
}
