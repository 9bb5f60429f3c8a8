package org.practiceportal.common.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file with a secret, which nobody but its owner may read, write or run. */
public final class OwnerOnlyFile {

    private static final Set<PosixFilePermission> OF_OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnlyFile() {}

    /**
     * Returns what the file says, without the space around it.
     *
     * @throws IllegalArgumentException if it is open to others than its owner
     * @throws IOException if it cannot be read
     */
    public static String read(Path file) throws IOException {
        if (!OF_OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalArgumentException(
                    "The secret in " + file + " is open to others than its owner; run: chmod 600 " + file);
        }
        return Files.readString(file).strip();
    }
}
