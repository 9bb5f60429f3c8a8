package org.practiceportal.common.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * The secret by which the portal's own services know one another, kept in a file that only its owner may read. Its text
 * form does not show it.
 */
public record ServiceToken(String value) {

    /** 128 bits written in base 16, the least that cannot be guessed. */
    private static final int LEAST_LENGTH = 32;

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    public ServiceToken {
        if (value.length() < LEAST_LENGTH) {
            throw new IllegalArgumentException("A service token has at least " + LEAST_LENGTH + " characters");
        }
    }

    /**
     * Reads the token from its file.
     *
     * @throws IllegalArgumentException if others than the owner may read or write the file, or it holds no token
     * @throws IOException if it cannot be read
     */
    public static ServiceToken read(Path file) throws IOException {
        var permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(Files.getPosixFilePermissions(file));
        permissions.retainAll(OTHERS);
        if (!permissions.isEmpty()) {
            throw new IllegalArgumentException(
                    "The service token in " + file + " is open to others than its owner; run: chmod 600 " + file);
        }
        return new ServiceToken(Files.readString(file).strip());
    }

    /** Returns the value of the {@code Authorization} header. */
    public String authorization() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "ServiceToken[…]";
    }
}
