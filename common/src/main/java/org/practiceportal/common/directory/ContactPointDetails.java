package org.practiceportal.common.directory;

import org.jspecify.annotations.Nullable;

/**
 * A contact point as it stands; the fields are those of {@link ContactPointDraft}.
 *
 * @param version counts its revisions; an edit must name the one it read
 */
public record ContactPointDetails(
        Slug key,
        ContactPointKind kind,
        String label,
        PhoneNumber number,
        @Nullable String extension,
        int rank,
        @Nullable Slug location,
        long version) {

    /** Returns what an editor starts from. */
    public ContactPointDraft toDraft() {
        return new ContactPointDraft(key, kind, label, number, extension, rank, location);
    }
}
