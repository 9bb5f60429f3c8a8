package org.practiceportal.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The user that the stores run as: both refuse to run as root, so root hands them to an unprivileged one. */
public enum StoreUser {
    /** Whoever runs this process. */
    SELF,
    /** {@code nobody}, on behalf of root. */
    NOBODY;

    /** {@code nobody} and {@code nogroup} on every Linux. */
    private static final int NOBODY_ID = 65_534;

    /** Returns the user that the stores run as when this process starts them. */
    public static StoreUser current() {
        try {
            Object uid = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            return uid.equals(0) ? NOBODY : SELF;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether this user gets as far as a folder that everyone may enter, or that is its own. */
    public boolean canReach(Path folder) {
        return this == SELF
                || Stream.iterate(folder, path -> path != null, Path::getParent).allMatch(StoreUser::isOpen);
    }

    private static boolean isOpen(Path folder) {
        try {
            return !Files.exists(folder)
                    || Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Returns a command as this user runs it, in a session of its own: otherwise Ctrl-C in a terminal would stop all
     * processes at once and in no order.
     */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>();
        whole.add("setsid");
        if (this == NOBODY) {
            whole.addAll(List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups"));
        }
        whole.addAll(command);
        return whole;
    }

    /** Makes this user the owner of a folder and of all that is in it. */
    void own(Path folder) throws IOException {
        if (this == SELF) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:gid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:uid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
