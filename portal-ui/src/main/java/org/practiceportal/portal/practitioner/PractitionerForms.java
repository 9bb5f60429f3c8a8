package org.practiceportal.portal.practitioner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.practitioner.PhotoUploadsApi;
import org.practiceportal.common.practitioner.PhotosApi;
import org.practiceportal.portal.directory.Offices;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.security.StaffAccess;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes forms for people, which know what there is to choose from today. */
@Component
class PractitionerForms {

    private final Offices offices;
    private final ContactPointsApi contactPoints;
    private final ContentSource source;
    private final StaffAccess access;
    private final PhotosApi photos;
    private final PhotoUploadsApi uploads;
    private final ZoneId practiceZone;
    private final Clock clock;

    PractitionerForms(
            Offices offices,
            ContactPointsApi contactPoints,
            ContentSource source,
            StaffAccess access,
            PhotosApi photos,
            PhotoUploadsApi uploads,
            @Value("${portal.time-zone}") ZoneId practiceZone,
            Clock clock) {
        this.offices = offices;
        this.contactPoints = contactPoints;
        this.source = source;
        this.access = access;
        this.photos = photos;
        this.uploads = uploads;
        this.practiceZone = practiceZone;
        this.clock = clock;
    }

    PractitionerForm make() {
        var names = DirectoryNames.of(
                offices.all(),
                contactPoints.listContactPoints().value(),
                source.titles().value());
        return new PractitionerForm(
                names, new PhotoField(access, photos, uploads), LocalDate.now(clock.withZone(practiceZone)));
    }
}
