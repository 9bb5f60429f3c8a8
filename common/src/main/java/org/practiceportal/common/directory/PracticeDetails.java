package org.practiceportal.common.directory;

import org.jspecify.annotations.Nullable;

/**
 * The practice as it stands, with its main number; the other fields are those of {@link PracticeDraft}.
 *
 * @param version counts its revisions; an edit must name the one it read
 */
public record PracticeDetails(
        String name,
        String shortName,
        String description,
        @Nullable String sampleNotice,
        @Nullable ContactPointDetails mainContactPoint,
        long version) {

    /** Returns what an editor starts from. */
    public PracticeDraft toDraft() {
        return new PracticeDraft(
                name, shortName, description, sampleNotice, mainContactPoint == null ? null : mainContactPoint.key());
    }
}
