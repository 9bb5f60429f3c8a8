package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The practice as it stands, with its main number and those that belong to no office; the other fields are those of {@link PracticeDraft}.
 *
 * @param contactPoints the numbers of the practice as a whole, by rank; the main number is among them unless it is an
 *     office's
 * @param version counts its revisions; an edit must name the one it read
 */
public record PracticeDetails(
        String name,
        String shortName,
        String description,
        @Nullable String sampleNotice,
        @Nullable ContactPointDetails mainContactPoint,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<ContactPointDetails> contactPoints,

        long version) {

    public PracticeDetails {
        contactPoints = List.copyOf(contactPoints);
    }

    /** Returns what an editor starts from. */
    public PracticeDraft toDraft() {
        return new PracticeDraft(
                name, shortName, description, sampleNotice, mainContactPoint == null ? null : mainContactPoint.key());
    }
}
