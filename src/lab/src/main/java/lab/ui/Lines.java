package lab.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What somebody types while the program does something else.
///
/// Threads: one of its own, which waits for the next line and keeps no JVM from ending.
public final class Lines {
    private final Queue<String> typed = new ConcurrentLinkedQueue<>();

    private Lines() {}

    public static Lines ofStandardInput() {
        return of(System.in, Charset.defaultCharset());
    }

    static Lines of(InputStream in, Charset charset) {
        Lines lines = new Lines();
        Thread.ofPlatform()
                .daemon()
                .name("read what is typed")
                .start(() -> lines.read(new BufferedReader(new InputStreamReader(in, charset))));
        return lines;
    }

    private void read(BufferedReader in) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                typed.add(line);
            }
        } catch (IOException closed) {
            // Nothing more will be typed.
        }
    }

    /// Null if nothing was typed since.
    public String next() {
        return typed.poll();
    }
}
