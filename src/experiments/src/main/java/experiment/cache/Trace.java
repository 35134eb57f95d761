package experiment.cache;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/// The requests of a recorded trace, in order. Keys are numbered from 0 as they come.
///
/// @param requests a key for each
record Trace(int[] requests, int keys) {
    private static final String PLACE = "com/github/benmanes/caffeine/cache/simulator/parser/";

    /// How a file says its keys.
    enum Format {
        /// A number a line; `*` is a mark between two parts.
        LINES {
            @Override
            Object next(DataInputStream in, BufferedReader lines) throws IOException {
                String line = lines.readLine();
                while (line != null && (line.isBlank() || line.strip().equals("*"))) {
                    line = lines.readLine();
                }
                return line == null ? null : Long.valueOf(line.strip());
            }
        },
        /// 128 bits in hexadecimal a line.
        HEX {
            @Override
            Object next(DataInputStream in, BufferedReader lines) throws IOException {
                String line = lines.readLine();
                return line == null ? null : new BigInteger(line.strip(), 16);
            }
        },
        INTS {
            @Override
            Object next(DataInputStream in, BufferedReader lines) throws IOException {
                try {
                    return in.readInt();
                } catch (EOFException end) {
                    return null;
                }
            }
        },
        LONGS {
            @Override
            Object next(DataInputStream in, BufferedReader lines) throws IOException {
                try {
                    return in.readLong();
                } catch (EOFException end) {
                    return null;
                }
            }
        };

        /// @return null at the end
        abstract Object next(DataInputStream in, BufferedReader lines) throws IOException;
    }

    static Trace read(String file, Format format) throws IOException {
        try (InputStream in = open(file)) {
            DataInputStream data = new DataInputStream(in);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            Map<Object, Integer> numbers = new HashMap<>();
            int[] requests = new int[1 << 14];
            int count = 0;
            for (Object key = format.next(data, lines);
                    key != null;
                    key = format.next(data, lines)) {
                Integer number = numbers.putIfAbsent(key, numbers.size());
                if (count == requests.length) {
                    requests = Arrays.copyOf(requests, count + count / 2);
                }
                requests[count++] = number == null ? numbers.size() - 1 : number;
            }
            return new Trace(Arrays.copyOf(requests, count), numbers.size());
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream raw = Trace.class.getClassLoader().getResourceAsStream(PLACE + file);
        if (raw == null) {
            throw new IOException(PLACE + file + " is not on the class path");
        }
        return new BufferedInputStream(
                file.endsWith(".xz") ? new XZInputStream(raw) : new GZIPInputStream(raw), 1 << 16);
    }
}
