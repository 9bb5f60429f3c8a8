package org.practiceportal.standalone;

import java.io.Serial;

/** Something that the person at the terminal can put right; the message says how. */
final class UsageError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String message;

    UsageError(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
