package org.practiceportal.content.practitioner;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerDraft;

/** A person who sees patients. */
@Entity
@Table(name = "practitioner")
class Practitioner {

    @Id
    private String slug;

    @Version
    private @Nullable Long version;

    @Convert(converter = PractitionerContentConverter.class)
    @ColumnTransformer(write = "?::jsonb")
    private PractitionerDraft content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Practitioner() {}

    Practitioner(PractitionerDraft draft) {
        slug = draft.slug().value();
        content = draft;
    }

    void revise(PractitionerDraft draft) {
        content = draft;
    }

    PractitionerDetails details() {
        return new PractitionerDetails(content, version == null ? 0 : version);
    }
}
