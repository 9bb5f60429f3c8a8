package org.practiceportal.common.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The person in whose name the portal calls itself by its service token, such as whoever runs an import; history names
 * them. Up to 32 lower-case letters, digits, dots, underscores and hyphens, as operating systems name users.
 */
public record ActingUser(String name) {

    /** The header that carries the name. */
    public static final String HEADER = "Acting-User";

    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9._-]{1,32}");

    public ActingUser {
        if (!USER_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A user has a name of up to 32 lower-case letters, digits, dots, underscores and hyphens");
        }
    }

    /** Returns the user in a text, or nothing where the text is no such name. */
    public static Optional<ActingUser> find(String name) {
        return USER_NAME.matcher(name).matches() ? Optional.of(new ActingUser(name)) : Optional.empty();
    }
}
