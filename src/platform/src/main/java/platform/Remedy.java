package platform;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What to do about a failure, found by the words in which servers and the system report it.
final class Remedy {
    private Remedy() {}

    /// @param words the end of a log, or an exception's message
    /// @param place the file or folder it is about
    static String of(String words, Path place) {
        if (saysPortTaken(words)) {
            return "Another process listens on that port: `ss -ltnp` shows which. Port 0 takes a"
                    + " free one.";
        }
        if (contains(words, "No space left", "Errcode: 28", "Disk is full", "quota exceeded")) {
            return ("There is too little room on the disk: %d MiB are free at %s. `./lab clean`"
                            + " removes old runs and, with --all, the cache (%s);"
                            + " MINI_AMAZON_CACHE puts that elsewhere.")
                    .formatted(freeMebibytes(place), place, Cache.ofUser().folder());
        }
        if (contains(words, "error while loading shared libraries")) {
            return "Install the library it names (Debian: apt-get install libaio1 libncurses6"
                    + " libssl3), or use the containers: docker compose up.";
        }
        if (contains(words, "Permission denied", "Errcode: 13", "AccessDenied")) {
            return place
                    + " belongs to somebody else, perhaps to root after a run with sudo: remove"
                    + " it or chown it.";
        }
        if (contains(words, "Cannot allocate memory", "Errcode: 12", "OutOfMemoryError")) {
            return "There is too little memory: free -h. `./lab doctor` says what is needed.";
        }
        return "More may be said in " + place + ". Is there room (df -h), memory (free -h)?";
    }

    static boolean saysPortTaken(String words) {
        return contains(words, "Address already in use", "address already in use");
    }

    private static boolean contains(String words, String... any) {
        return Stream.of(any).anyMatch(words::contains);
    }

    private static long freeMebibytes(Path place) {
        File existing = place.toAbsolutePath().toFile();
        while (!existing.exists() && existing.getParentFile() != null) {
            existing = existing.getParentFile();
        }
        return existing.getUsableSpace() >> 20;
    }
}
