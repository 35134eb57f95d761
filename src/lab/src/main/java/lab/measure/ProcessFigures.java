package lab.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Linux says of a process, from /proc/<pid>/stat.
///
/// @param cpuSeconds in user and system mode since it started
/// @param threads of the operating system; virtual threads are not counted
public record ProcessFigures(double cpuSeconds, long threads, long residentBytes) {
    /// USER_HZ, which is 100 on every Linux that Java runs on.
    private static final double TICKS_PER_SECOND = 100;

    private static final long PAGE_BYTES = 4096;

    public static ProcessFigures of(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        // The second field is the command in brackets and may hold blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new ProcessFigures(
                (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND,
                Long.parseLong(fields[17]),
                Long.parseLong(fields[21]) * PAGE_BYTES);
    }
}
