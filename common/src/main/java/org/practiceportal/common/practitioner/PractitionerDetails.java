package org.practiceportal.common.practitioner;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.practiceportal.common.directory.Slug;

/**
 * A person who sees patients, as it stands.
 *
 * @param draft what staff wrote last, which is what an editor starts from
 * @param version counts its revisions; an edit must name the one it read
 */
public record PractitionerDetails(@JsonUnwrapped PractitionerDraft draft, long version) {

    /** Returns the same person who treats these conditions. */
    public PractitionerDetails treating(List<Slug> conditions) {
        return new PractitionerDetails(draft.treating(conditions), version);
    }

    /** Returns the permanent name in addresses. */
    public Slug slug() {
        return draft.slug();
    }
}
