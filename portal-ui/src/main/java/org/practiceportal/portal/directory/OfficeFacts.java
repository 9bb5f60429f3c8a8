package org.practiceportal.portal.directory;

import java.util.Optional;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.document.Copy;
import org.practiceportal.portal.document.CopyKey;
import org.practiceportal.portal.document.KeptCopies;
import org.practiceportal.portal.document.LastKnownKeeper;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.practiceportal.portal.document.Seen;
import org.springframework.stereotype.Component;

/** One office with its practice, kept for as long as the change feed says that both are right. */
@Component
public class OfficeFacts {

    /** Bytes of an office and the practice in memory, generously. */
    private static final int WEIGHT = 6_000;

    private final ContentSource source;
    private final KeptCopies copies;
    private final LastKnownKeeper lastKnown;

    OfficeFacts(ContentSource source, KeptCopies copies, LastKnownKeeper lastKnown) {
        this.source = source;
        this.copies = copies;
        this.lastKnown = lastKnown;
    }

    /** What is known of an office. */
    public record Facts(PracticeDetails practice, LocationDetails office) {}

    /**
     * Returns an office; from what is last known, with its time, where content-service does not answer.
     *
     * @throws NeighbourUnavailable where nothing is known either
     */
    public Seen<Facts> get(Slug office) {
        try {
            return copies.read(new CopyKey<>(Facts.class, "/offices/" + office), () -> read(office));
        } catch (NeighbourUnavailable e) {
            return findLastKnown(office).orElseThrow(() -> e);
        }
    }

    private Copy<Facts> read(Slug slug) {
        var office = source.office(slug);
        var practice = source.practice();
        return new Copy<>(
                new Facts(practice.value(), office.value()),
                WEIGHT,
                practice.basis().and(office.basis()));
    }

    private Optional<Seen<Facts>> findLastKnown(Slug slug) {
        return lastKnown
                .find()
                .flatMap(known -> known.offices().stream()
                        .filter(office -> office.slug().equals(slug))
                        .findFirst()
                        .map(office -> new Seen<>(new Facts(known.practice(), office), known.at())));
    }
}
