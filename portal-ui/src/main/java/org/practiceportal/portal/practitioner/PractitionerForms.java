package org.practiceportal.portal.practitioner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.portal.directory.Offices;
import org.practiceportal.portal.document.ContentSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes forms for people, which know what there is to choose from today. */
@Component
class PractitionerForms {

    private final Offices offices;
    private final ContactPointsApi contactPoints;
    private final ContentSource source;
    private final ZoneId practiceZone;
    private final Clock clock;

    PractitionerForms(
            Offices offices,
            ContactPointsApi contactPoints,
            ContentSource source,
            @Value("${portal.time-zone}") ZoneId practiceZone,
            Clock clock) {
        this.offices = offices;
        this.contactPoints = contactPoints;
        this.source = source;
        this.practiceZone = practiceZone;
        this.clock = clock;
    }

    PractitionerForm make() {
        var names = DirectoryNames.of(
                offices.all(),
                contactPoints.listContactPoints().value(),
                source.titles().value());
        return new PractitionerForm(names, LocalDate.now(clock.withZone(practiceZone)));
    }
}
