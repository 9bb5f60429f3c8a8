package org.practiceportal.acceptance;

import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;

/** The practice's main number, as content-service has it. */
final class MainNumber {
    private static final Slug KEY = new Slug("main");

    private final ContactPointsApi contactPoints;
    private final ContactPointDraft original;

    private MainNumber(ContactPointsApi contactPoints, ContactPointDraft original) {
        this.contactPoints = contactPoints;
        this.original = original;
    }

    static MainNumber of(Services services) {
        var contactPoints = services.content(ContactPointsApi.class);
        return new MainNumber(
                contactPoints, contactPoints.getContactPoint(KEY).value().toDraft());
    }

    String now() {
        return contactPoints.getContactPoint(KEY).value().number().value();
    }

    /** Saves another number; returns once the save is answered. */
    void save(PhoneNumber number) {
        var current = contactPoints.getContactPoint(KEY).value();
        contactPoints.reviseContactPoint(
                KEY,
                new Version(current.version()),
                new ContactPointDraft(
                        KEY,
                        original.kind(),
                        original.label(),
                        number,
                        original.extension(),
                        original.menuPath(),
                        original.language(),
                        original.hours(),
                        original.rank(),
                        original.location()));
    }

    /** Saves the number that was there at first. */
    void restore() {
        if (!now().equals(original.number().value())) {
            save(original.number());
        }
    }
}
