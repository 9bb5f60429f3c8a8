package org.practiceportal.common.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;

/** A password that somebody chooses: at least 12 characters, at most 72 bytes in UTF-8. Its text form does not show it. */
public record NewPassword(@JsonValue String value) {

    /** Four words, or a manager's usual choice; below that, a stolen hash is guessed in days. */
    private static final int LEAST_CHARACTERS = 12;

    /** bcrypt looks at no more than that. */
    private static final int MOST_BYTES = 72;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NewPassword {
        if (value.length() < LEAST_CHARACTERS || value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("A password has at least 12 characters and at most 72 bytes");
        }
    }

    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
