package org.practiceportal.standalone;

import java.util.List;
import java.util.Optional;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.condition.PublicationStatus;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.springframework.web.client.HttpClientErrorException;

/** Fills a new portal through the same interfaces that staff's editors use. What a killed run left is completed. */
final class SampleLoading {

    private final PracticeApi practice;
    private final LocationsApi locations;
    private final ContactPointsApi contactPoints;
    private final ConditionPageEditingApi pages;
    private final PractitionersApi practitioners;
    private final JudgedQueriesApi judgedQueries;

    SampleLoading(ServiceCalls content) {
        practice = content.as(PracticeApi.class);
        locations = content.as(LocationsApi.class);
        contactPoints = content.as(ContactPointsApi.class);
        pages = content.as(ConditionPageEditingApi.class);
        practitioners = content.as(PractitionersApi.class);
        judgedQueries = content.as(JudgedQueriesApi.class);
    }

    void load(SampleContent sample) {
        sample.directory().locations().forEach(office -> add(office.withServices(List.of())));
        sample.directory().contactPoints().forEach(this::add);
        sample.directory().locations().forEach(this::addServices);
        long read = practice.getPractice().value().version();
        practice.revisePractice(new Version(read), sample.directory().practice());
        sample.pages().forEach(this::publish);
        sample.directory().practitioners().forEach(this::add);
        sample.judged().forEach(this::add);
    }

    private void add(LocationDraft draft) {
        try {
            locations.addLocation(draft);
        } catch (HttpClientErrorException.Conflict e) {
            // It is there already, from a run that was killed while it loaded.
        }
    }

    /** Services name numbers, and numbers name their office: so the services come last. */
    private void addServices(LocationDraft draft) {
        var office = locations.getLocation(draft.slug()).value();
        if (office.services().isEmpty() && !draft.services().isEmpty()) {
            locations.reviseLocation(draft.slug(), new Version(office.version()), draft);
        }
    }

    private void add(ContactPointDraft draft) {
        try {
            contactPoints.addContactPoint(draft);
        } catch (HttpClientErrorException.Conflict e) {
            // It is there already, from a run that was killed while it loaded.
        }
    }

    private void add(PractitionerDraft draft) {
        try {
            practitioners.addPractitioner(draft);
        } catch (HttpClientErrorException.Conflict e) {
            // It is there already, from a run that was killed while it loaded.
        }
    }

    private void add(JudgedQuery judged) {
        try {
            judgedQueries.addQuery(judged);
        } catch (HttpClientErrorException.Conflict e) {
            // It is there already, from a run that was killed while it loaded.
        }
    }

    private void publish(ConditionPageDraft draft) {
        ConditionPageWorkingCopy copy = find(draft).orElseGet(() -> pages.startPage(draft));
        if (copy.status() == PublicationStatus.DRAFT) {
            pages.publish(copy.slug(), new Version(copy.version()));
        }
    }

    private Optional<ConditionPageWorkingCopy> find(ConditionPageDraft draft) {
        try {
            return Slug.fromTitle(draft.title()).map(pages::getWorkingCopy);
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }
}
