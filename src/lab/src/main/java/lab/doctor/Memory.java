package lab.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much memory a program could still get.
final class Memory {

    private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s+(\\d+) kB$");

    private Memory() {}

    /// The least of what the kernel can spare and what the container's limit leaves.
    static long availableBytes() {
        long free = text(Path.of("/proc/meminfo")).isEmpty() ? freeBytes() : spareBytes();
        return Math.min(free, containerBytes().orElse(Long.MAX_VALUE));
    }

    private static long spareBytes() {
        return available(text(Path.of("/proc/meminfo"))).orElseGet(Memory::freeBytes);
    }

    static OptionalLong available(String meminfo) {
        Matcher line = AVAILABLE.matcher(meminfo);
        return line.find()
                ? OptionalLong.of(Long.parseLong(line.group(1)) * 1024)
                : OptionalLong.empty();
    }

    private static OptionalLong containerBytes() {
        Path group = Path.of("/sys/fs/cgroup");
        String max = text(group.resolve("memory.max")).strip();
        String used = text(group.resolve("memory.current")).strip();
        return max.matches("\\d{1,18}") && used.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(max) - Long.parseLong(used))
                : OptionalLong.empty();
    }

    private static long freeBytes() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getFreeMemorySize();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notHere) {
            return "";
        }
    }
}
