package org.practiceportal.common.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of some bytes. */
public final class Sha256 {

    private Sha256() {}

    /** Returns the 32 bytes of the digest. */
    public static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
