package org.practiceportal.content.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.PracticeDraft;

/** The practice itself: one row, which the schema brings along. */
@Entity
@Table(name = "practice")
class Practice {

    /** The id of the one row. */
    static final int ID = 1;

    @Id
    private int id;

    @Version
    private long version;

    private String name;

    @Column(name = "short_name")
    private String shortName;

    private String description;

    @Column(name = "sample_notice")
    private @Nullable String sampleNotice;

    @Column(name = "main_contact_point")
    private @Nullable String mainContactPoint;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Practice() {}

    void revise(PracticeDraft draft) {
        name = draft.name();
        shortName = draft.shortName();
        description = draft.description();
        sampleNotice = draft.sampleNotice();
        mainContactPoint = draft.mainContactPoint() == null
                ? null
                : draft.mainContactPoint().value();
    }

    @Nullable
    String mainContactPoint() {
        return mainContactPoint;
    }

    /** Returns the settings with their numbers, which are among those given. */
    PracticeDetails details(List<ContactPointDetails> numbers) {
        var main = numbers.stream()
                .filter(number -> number.key().value().equals(mainContactPoint))
                .findFirst()
                .orElse(null);
        var ofPractice =
                numbers.stream().filter(number -> number.location() == null).toList();
        return new PracticeDetails(name, shortName, description, sampleNotice, main, ofPractice, version);
    }
}
