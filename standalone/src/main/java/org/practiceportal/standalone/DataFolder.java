package org.practiceportal.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.practiceportal.embedded.Folders;
import org.practiceportal.embedded.StoreUser;

/**
 * The folder in which a portal on one machine keeps everything: data of both stores, secrets in files that only their
 * owner may read, logs, and who runs on it now.
 */
record DataFolder(Path path) {

    /** Where root keeps data when the stores' user cannot reach the checkout. */
    private static final Path COMMON = Path.of("/var/lib/practice-portal/data");

    /** Returns the folder used where none is named. */
    static DataFolder ofCheckout(Path checkout, StoreUser user) {
        return new DataFolder(user.canReach(checkout) ? checkout.resolve(".portal") : COMMON);
    }

    static Path usual(Path checkout, Terminal terminal) {
        DataFolder usual = ofCheckout(checkout, StoreUser.current());
        if (usual.path().equals(COMMON)) {
            terminal.say("The stores never run as root, and their user cannot enter " + checkout + ": data lie in "
                    + COMMON + " instead.");
        }
        return usual.path();
    }

    Path postgresql() {
        return path.resolve("postgresql");
    }

    Path elasticsearch() {
        return path.resolve("elasticsearch");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path lastKnownFile() {
        return path.resolve("last-known.json");
    }

    /** Says who runs here. */
    Path runFile() {
        return path.resolve("run.properties");
    }

    Path secret(String name) {
        return path.resolve("secrets").resolve(name);
    }

    /** Creates what is missing. The stores' user must be able to pass through to its own folders. */
    void create(StoreUser user) throws IOException {
        boolean isNew = Files.notExists(path);
        if (!isNew && !isOurs()) {
            throw new UsageError(path + " holds other things; choose an empty folder with --data");
        }
        Files.createDirectories(path);
        openLockFile().close();
        if (isNew) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(user == StoreUser.NOBODY ? "rwx--x--x" : "rwx------"));
        }
        if (!user.canReach(path)) {
            throw new UsageError("The stores never run as root, and their user cannot enter " + path
                    + "; choose another folder with --data");
        }
        createPrivate(path.resolve("secrets"));
        createPrivate(logs());
        link(logs().resolve("postgresql.log"), Path.of("../postgresql/postgresql.log"));
        link(logs().resolve("elasticsearch"), Path.of("../elasticsearch/logs"));
    }

    /** Guards --fresh, which deletes everything here, against a slip of the hand: the lock marks what we made. */
    private boolean isOurs() throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            return Files.exists(lockFile()) || content.findAny().isEmpty();
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static void link(Path link, Path target) throws IOException {
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.createSymbolicLink(link, target);
        }
    }

    /** Returns a secret, made and written down the first time. */
    String secret(String name, Supplier<String> first) throws IOException {
        Path file = secret(name);
        if (Files.notExists(file)) {
            Path unfinished = file.resolveSibling(name + ".unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, first.get() + "\n");
            Files.move(unfinished, file);
        }
        return Files.readString(file).strip();
    }

    /**
     * Takes this folder for this process alone, until it ends, however it ends.
     *
     * @return nothing where another process has it
     */
    Optional<FileLock> lock() throws IOException {
        FileChannel channel = openLockFile();
        Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
        if (lock.isEmpty()) {
            channel.close();
        }
        return lock;
    }

    /** Returns whether another process has this folder. A process that ended has not, though nobody may have noticed. */
    boolean isLocked() throws IOException {
        try (FileChannel channel = openLockFile();
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    /** Returns once the process that has this folder ended. */
    void awaitUnlocked() throws IOException {
        try (FileChannel channel = openLockFile();
                FileLock _ = channel.lock()) {
            // Whoever starts next has it.
        }
    }

    private FileChannel openLockFile() throws IOException {
        return FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private Path lockFile() {
        return path.resolve("portal.lock");
    }

    /** Deletes all that is kept; only the one who has the lock may. */
    void empty() throws IOException {
        List<Path> content;
        try (Stream<Path> all = Files.list(path)) {
            content = all.filter(each -> !each.equals(lockFile())).toList();
        }
        for (Path each : content) {
            Folders.delete(each);
        }
    }
}
