package org.practiceportal.common.change;

import java.util.regex.Pattern;

/**
 * The version of a record that an editor has read, as the {@code If-Match} header carries it: {@code "7"}, with the quotes.
 *
 * @param number counts the record's revisions from 0
 */
public record Version(long number) {

    private static final Pattern ENTITY_TAG = Pattern.compile("\"(\\d{1,18})\"");

    /**
     * Reads the value of an {@code If-Match} header.
     *
     * @throws IllegalArgumentException if it is not a quoted version number
     */
    public static Version valueOf(String entityTag) {
        var matcher = ENTITY_TAG.matcher(entityTag);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("If-Match takes a version number in quotes, such as \"7\"");
        }
        return new Version(Long.parseLong(matcher.group(1)));
    }

    /** Returns the entity tag, which {@link #valueOf} reads back. */
    @Override
    public String toString() {
        return "\"" + number + "\"";
    }
}
