package org.practiceportal.common.condition;

import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.Slug;

/**
 * A phone number, an address or an office's name that stands in a text as letters: a change of the record would not reach
 * it.
 *
 * @param field where it stands, such as {@code sections[2].text}
 * @param text as it is typed
 * @param kind {@link ChangeKind#CONTACT_POINT} or {@link ChangeKind#LOCATION}
 * @param key the record that says the same, or said so once; none where no record did
 * @param label what staff call that record
 * @param former whether the record has another number by now, so that patients are told the wrong one
 */
public record TypedContact(
        String field,
        String text,
        ChangeKind kind,
        @Nullable Slug key,
        @Nullable String label,
        boolean former) {}
