package lab.alert;

/// What the exporter tells of one node; nulls where the process is gone.
public record NodeFigures(
        String node, Double cpuSeconds, Long threads, Long residentBytes, long logBytes) {

    String metrics() {
        StringBuilder text = new StringBuilder();
        text.append(ProcessExporter.line("process_exporter_up", node, cpuSeconds == null ? 0 : 1));
        text.append(ProcessExporter.line("log_read_bytes_total", node, logBytes));
        if (cpuSeconds != null) {
            text.append(
                    ProcessExporter.line("process_exporter_cpu_seconds_total", node, cpuSeconds));
            text.append(ProcessExporter.line("process_exporter_threads", node, threads));
            text.append(
                    ProcessExporter.line("process_exporter_resident_bytes", node, residentBytes));
        }
        return text.toString();
    }
}
