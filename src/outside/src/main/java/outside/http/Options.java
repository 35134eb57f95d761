package outside.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The command line. What is set for services comes from the environment: [Config].
///
/// @param portFile is given the port's number once the server serves
record Options(InetSocketAddress address, Optional<Path> portFile) {

    static final String HELP =
            """
            The world outside: payment provider, suppliers, shipping, mail.

            java -jar outside.jar [options]
              --port N         listen on this port; 0 takes a free one; default 8090
              --host ADDRESS   listen on this address; default 127.0.0.1
              --port-file F    write the port's number to this file once it serves
              --help           print this

            Environment: OUTSIDE_PAYMENT_KEY (made and printed if unset), OUTSIDE_SEED, and
            OUTSIDE_<PAYMENT|SUPPLIER|SHIPPING|MAIL>_<LATENCY|PER_SECOND|CONNECTIONS|QUEUE|
            FAILURE_RATE|HANG>, for example OUTSIDE_PAYMENT_LATENCY=20ms.
            """;

    private static final int PORT_DEFAULT = 8090;
    private static final int PORT_MAX = 65_535;

    /// Throws [Invalid] for what it does not understand.
    static Options of(List<String> arguments) {
        int port = PORT_DEFAULT;
        InetAddress host = InetAddress.ofLiteral("127.0.0.1");
        Optional<Path> portFile = Optional.empty();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String name = rest.next();
            switch (name) {
                case "--port" -> port = port(value(name, rest));
                case "--host" -> host = host(value(name, rest));
                case "--port-file" -> portFile = Optional.of(Path.of(value(name, rest)));
                default -> throw new Invalid("option", name, "--port, --host, --port-file, --help");
            }
        }
        return new Options(new InetSocketAddress(host, port), portFile);
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Invalid(name, "missing", "a value after it");
        }
        return rest.next();
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > PORT_MAX) {
            throw new Invalid("--port", text, "a whole number from 0 to " + PORT_MAX);
        }
        return Integer.parseInt(text);
    }

    private static InetAddress host(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException _) {
            throw new Invalid("--host", text, "a name or an address of this machine");
        }
    }
}
