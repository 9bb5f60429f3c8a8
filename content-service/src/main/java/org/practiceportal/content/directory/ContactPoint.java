package org.practiceportal.content.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;

/** A number of the practice or of one of its offices. */
@Entity
@Table(name = "contact_point")
class ContactPoint {

    @Id
    private String key;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private ContactPointKind kind;

    private String label;
    private String number;
    private @Nullable String extension;

    @Column(name = "menu_path")
    private @Nullable String menuPath;

    private @Nullable String language;

    @Convert(converter = DependentHoursConverter.class)
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable DependentHours hours;

    private int rank;

    @Column(name = "location")
    private @Nullable String locationSlug;

    @Embedded
    private @Nullable LastCheck lastCheck;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected ContactPoint() {}

    ContactPoint(ContactPointDraft draft) {
        key = draft.key().value();
        kind = draft.kind();
        label = draft.label();
        number = draft.number().value();
        revise(draft);
    }

    void revise(ContactPointDraft draft) {
        if (!draft.number().value().equals(number)
                || !Objects.equals(draft.extension(), extension)
                || !Objects.equals(draft.menuPath(), menuPath)
                || !Objects.equals(draft.hours(), hours)) {
            lastCheck = null;
        }
        kind = draft.kind();
        label = draft.label();
        number = draft.number().value();
        extension = draft.extension();
        menuPath = draft.menuPath();
        language = draft.language() == null ? null : draft.language().tag();
        hours = draft.hours();
        rank = draft.rank();
        locationSlug = draft.location() == null ? null : draft.location().value();
    }

    void check(LastCheck check) {
        lastCheck = check;
    }

    @Nullable
    LastCheck lastCheck() {
        return lastCheck;
    }

    String key() {
        return key;
    }

    ContactPointDetails details() {
        return new ContactPointDetails(
                new Slug(key),
                kind,
                label,
                new PhoneNumber(number),
                extension,
                menuPath,
                language == null ? null : new Language(language),
                hours,
                rank,
                locationSlug == null ? null : new Slug(locationSlug),
                lastCheck == null ? null : lastCheck.verification(),
                version == null ? 0 : version);
    }
}
