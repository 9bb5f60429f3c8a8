package org.practiceportal.common.condition;

import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.Slug;

/**
 * A page that has a phone number, an address or an office's name as letters.
 *
 * @param title of the page
 * @param draft whether it stands in a draft; otherwise patients read it
 * @param text as it is typed
 * @param kind {@link ChangeKind#CONTACT_POINT} or {@link ChangeKind#LOCATION}
 * @param key the record that says the same, or said so once; none where no record did
 * @param label what staff call that record
 * @param former whether the record has another number by now, so that patients are told the wrong one
 */
public record TypedContactPlace(
        Slug page,
        String title,
        boolean draft,
        String text,
        ChangeKind kind,
        @Nullable Slug key,
        @Nullable String label,
        boolean former) {}
