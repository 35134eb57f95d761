package lab.cli;

import java.nio.file.Path;
import java.util.List;
import platform.Cache;

/// What all clones of a user share: unpacked servers and prepared databases.
interface SharedCache {

    Path folder();

    List<Cache.Entry> entries();

    /// Removes everything that nobody is making just now.
    ///
    /// @return the bytes freed
    long clean();

    static SharedCache ofUser() {
        Cache cache = Cache.ofUser();
        return new SharedCache() {
            @Override
            public Path folder() {
                return cache.folder();
            }

            @Override
            public List<Cache.Entry> entries() {
                return cache.entries();
            }

            @Override
            public long clean() {
                return cache.clean();
            }
        };
    }
}
