package org.practiceportal.acceptance;

import java.time.ZoneId;
import java.util.stream.Stream;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;

/** An office with a desk and with a nurse's number that a published page embeds; all of it goes when it is closed. */
final class EmbeddedNumber implements AutoCloseable {
    static final Slug OFFICE = new Slug("embedded-journey");
    static final Slug DESK = new Slug("embedded-journey-desk");
    static final Slug NURSE = new Slug("embedded-journey-nurse");
    static final Slug PAGE = new Slug("concussion");

    private final ContactPointsApi numbers;
    private final LocationsApi offices;
    private final ConditionPageEditingApi pages;
    private final ConditionPageDraft original;

    private EmbeddedNumber(Services services) {
        numbers = services.content(ContactPointsApi.class);
        offices = services.content(LocationsApi.class);
        pages = services.content(ConditionPageEditingApi.class);
        original = pages.getWorkingCopy(PAGE).content();
    }

    static EmbeddedNumber add(Services services, PhoneNumber desk, PhoneNumber nurse) {
        var embedded = new EmbeddedNumber(services);
        embedded.offices.addLocation(new LocationDraft(
                OFFICE, "Embedded journey", 93, null, null, null, ZoneId.of("America/Chicago"), null));
        embedded.numbers.addContactPoint(draft(DESK, ContactPointKind.MAIN, desk, 93));
        embedded.numbers.addContactPoint(draft(NURSE, ContactPointKind.NURSE_LINE, nurse, 94));
        embedded.publish(withFirstSection("Call {{phone:" + NURSE + "}}.", embedded.original));
        return embedded;
    }

    /** Saves another nurse's number; returns once the save is answered. */
    void save(PhoneNumber nurse) {
        numbers.reviseContactPoint(NURSE, version(NURSE), draft(NURSE, ContactPointKind.NURSE_LINE, nurse, 94));
    }

    @Override
    public void close() {
        publish(original);
        var office = offices.getLocation(OFFICE).value();
        office.contactPoints()
                .forEach(number -> numbers.removeContactPoint(number.key(), new Version(number.version())));
        offices.removeLocation(OFFICE, new Version(office.version()));
    }

    private void publish(ConditionPageDraft content) {
        var read = pages.getWorkingCopy(PAGE);
        var revised = pages.reviseDraft(PAGE, new Version(read.version()), content);
        pages.publish(PAGE, new Version(revised.version()));
    }

    private Version version(Slug key) {
        return new Version(numbers.getContactPoint(key).value().version());
    }

    private static ContactPointDraft draft(Slug key, ContactPointKind kind, PhoneNumber number, int rank) {
        return new ContactPointDraft(key, kind, key.value(), number, null, rank, OFFICE);
    }

    private static ConditionPageDraft withFirstSection(String more, ConditionPageDraft page) {
        var first = page.sections().getFirst();
        var longer = new SectionDraft(first.type(), first.heading(), first.text() + "\n\n" + more);
        return new ConditionPageDraft(
                page.title(),
                page.alsoKnownAs(),
                page.abbreviations(),
                page.summary(),
                Stream.concat(Stream.of(longer), page.sections().stream().skip(1))
                        .toList(),
                page.sources(),
                page.lastReviewed(),
                page.nextReviewDue());
    }
}
