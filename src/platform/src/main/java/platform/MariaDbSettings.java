package platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of mariadbd: the defaults of MariaDB 11.4 but for what stands here.
final class MariaDbSettings {
    /// The installer gets it too, or the server would replace a file of 96 MB at its first start.
    static final String REDO_LOG = "--innodb-log-file-size=48M";

    private MariaDbSettings() {}

    static String[] command(MariaDb.Options options, int port) {
        Path programs = MariaDbFiles.programs();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                programs.resolve("bin/mariadbd").toString(),
                                // First, or it counts for nothing: no /etc/mysql, no ~/.my.cnf.
                                "--no-defaults",
                                "--basedir=" + programs,
                                "--datadir=" + options.data(),
                                "--init-file=" + options.accounts(),
                                "--port=" + port,
                                "--bind-address=127.0.0.1",
                                // Relative to the data: a long path would not fit a socket's name.
                                "--socket=mariadb.sock",
                                "--skip-name-resolve",
                                // Else 11.4 makes an RSA key at every start, which takes seconds.
                                "--skip-ssl",
                                // Without defaults it would be latin1.
                                "--character-set-server=utf8mb4",
                                "--collation-server=utf8mb4_unicode_ci",
                                // ON (the default from 11.6.2) turns a lost update into an error.
                                "--innodb-snapshot-isolation=OFF",
                                "--innodb-flush-log-at-trx-commit=1",
                                "--innodb-buffer-pool-size=256M",
                                REDO_LOG));
        command.addAll(diagnosis(options));
        if (Host.isRoot()) {
            // Without it the server refuses to run as root.
            command.add("--user=root");
        }
        command.addAll(options.flags());
        return command.toArray(String[]::new);
    }

    private static List<String> diagnosis(MariaDb.Options options) {
        return List.of(
                "--innodb-print-all-deadlocks=ON",
                "--performance-schema=ON",
                "--performance-schema-consumer-events-statements-current=ON",
                "--performance-schema-consumer-events-statements-history=ON",
                "--slow-query-log=ON",
                "--slow-query-log-file=" + options.slowLog(),
                // The default of 10 s would show nothing of a shop.
                "--long-query-time=0.1",
                "--log-slow-verbosity=query_plan,explain,innodb");
    }
}
