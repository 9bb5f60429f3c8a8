package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A contact point as it stands; the fields are those of {@link ContactPointDraft}.
 *
 * @param verification its last check; none where it has changed since
 * @param version counts its revisions; an edit must name the one it read
 */
public record ContactPointDetails(
        Slug key,
        ContactPointKind kind,
        String label,
        PhoneNumber number,
        @Nullable String extension,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String menuPath,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Language language,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DependentHours hours,
        int rank,
        @Nullable Slug location,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Verification verification,
        long version) {

    /** Returns whether it is for patients of an office: its own number, or one of the practice as a whole. */
    public boolean isFor(@Nullable Slug office) {
        return location == null || location.equals(office);
    }

    /** Returns whether patients of an office can be told to call it: a fax machine does not talk. */
    public boolean isToCallFor(@Nullable Slug office) {
        return isFor(office) && kind != ContactPointKind.FAX;
    }

    /** Returns what an editor starts from. */
    public ContactPointDraft toDraft() {
        return new ContactPointDraft(key, kind, label, number, extension, menuPath, language, hours, rank, location);
    }
}
