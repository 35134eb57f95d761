package lab.run;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// async-profiler, attached to a node for a stretch of the storm.
final class Profiler {
    private final Path library;

    private Profiler(Path library) {
        this.library = library;
    }

    /// @param folder where the native library is unpacked to
    static Profiler unpack(Path folder) throws IOException {
        String resource = "linux-x64/libasyncProfiler.so";
        Path library = folder.resolve("libasyncProfiler.so");
        if (!Files.exists(library)) {
            try (InputStream in = Profiler.class.getClassLoader().getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IOException("async-profiler has no " + resource);
                }
                Path unfinished = Files.createTempFile(folder, "profiler", ".so");
                Files.write(unfinished, in.readAllBytes());
                Files.move(unfinished, library, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new Profiler(library);
    }

    void start(long pid) throws IOException {
        tell(pid, "start,event=ctimer");
    }

    void stop(long pid, Path flameGraph) throws IOException {
        tell(pid, "stop,file=" + flameGraph + ",flamegraph");
    }

    private void tell(long pid, String options) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                machine.loadAgentPath(library.toString(), options);
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException
                | AgentLoadException
                | AgentInitializationException e) {
            throw new IOException("async-profiler refused '" + options + "': " + e.getMessage(), e);
        }
    }
}
