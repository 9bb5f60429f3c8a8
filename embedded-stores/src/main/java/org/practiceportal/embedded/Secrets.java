package org.practiceportal.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes passwords. */
public final class Secrets {

    /** 192 bits: cannot be guessed, whatever hash stands for them. */
    private static final int BYTES = 24;

    private Secrets() {}

    /** Returns a new random secret of 48 hexadecimal digits, which needs no quoting anywhere. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
