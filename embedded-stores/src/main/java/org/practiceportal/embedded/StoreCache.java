package org.practiceportal.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps unpacked servers between runs, and below {@code runs} what a process needs only as long as it
 * lives. {@code /var/lib/practice-portal/stores} for root, because the unprivileged user must get there, otherwise
 * {@code ~/.cache/practice-portal}; the environment variable {@code PRACTICE_PORTAL_CACHE} names another.
 */
final class StoreCache {

    /** Writes what is to be kept into an empty folder. */
    interface Unpacking {
        void into(Path folder) throws IOException;
    }

    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Path folder;

    StoreCache(Path folder) {
        this.folder = folder;
    }

    static StoreCache ofThisUser() {
        return new StoreCache(place(StoreUser.current()));
    }

    private static Path place(StoreUser user) {
        @Nullable String named = System.getenv("PRACTICE_PORTAL_CACHE");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        if (user == StoreUser.NOBODY) {
            return Path.of("/var/lib/practice-portal/stores");
        }
        @Nullable String caches = System.getenv("XDG_CACHE_HOME");
        Path all = caches == null || caches.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(caches);
        return all.resolve("practice-portal");
    }

    /**
     * Returns the folder of a name, unpacked the first time. Several processes may ask at once: one unpacks, the others
     * wait; an unpacking that died halfway is not seen by anyone.
     */
    Path unpacked(String name, Unpacking unpacking) throws IOException {
        Path kept = folder.resolve(name);
        Files.createDirectories(folder);
        synchronized (StoreCache.class) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.isDirectory(kept)) {
                    Path partial = folder.resolve(name + ".partial");
                    Folders.delete(partial);
                    unpacking.into(Files.createDirectories(partial));
                    Files.move(partial, kept, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return kept;
    }

    /** Creates an empty folder for this process, after deleting those of processes that are gone. */
    Path newRunFolder(String purpose) throws IOException {
        Path runs = Files.createDirectories(folder.resolve("runs"));
        sweep(runs);
        var self = ProcessIdentity.of(ProcessHandle.current());
        return Files.createDirectory(
                runs.resolve("%d-%d-%s-%d".formatted(self.pid(), self.startedAt(), purpose, RUNS.incrementAndGet())));
    }

    private static void sweep(Path runs) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(runs)) {
            folders = all.toList();
        }
        for (Path run : folders) {
            if (!ownerLives(run.getFileName().toString())) {
                Folders.delete(run);
            }
        }
    }

    private static boolean ownerLives(String runFolder) {
        String[] parts = runFolder.split("-", 3);
        return new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]))
                .find()
                .isPresent();
    }
}
