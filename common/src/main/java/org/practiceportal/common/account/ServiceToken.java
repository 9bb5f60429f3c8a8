package org.practiceportal.common.account;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The secret by which the portal's own services know one another, kept in a file that only its owner may read. Its text
 * form does not show it.
 */
public record ServiceToken(String value) {

    /** 128 bits written in base 16, the least that cannot be guessed. */
    private static final int LEAST_LENGTH = 32;

    public ServiceToken {
        if (value.length() < LEAST_LENGTH) {
            throw new IllegalArgumentException("A service token has at least " + LEAST_LENGTH + " characters");
        }
    }

    /**
     * Reads the token from its file.
     *
     * @throws IllegalArgumentException if the file is open to others than its owner, or holds no token
     * @throws IOException if it cannot be read
     */
    public static ServiceToken read(Path file) throws IOException {
        return new ServiceToken(OwnerOnlyFile.read(file));
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
