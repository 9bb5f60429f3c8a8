package org.practiceportal.portal.directory;

import java.util.Optional;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.document.Copy;
import org.practiceportal.portal.document.CopyKey;
import org.practiceportal.portal.document.KeptCopies;
import org.practiceportal.portal.document.LastKnownKeeper;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.practiceportal.portal.document.Seen;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/** The practice and its first offices, for pages that are about something else. */
@Service
public class PracticeDirectory {

    private static final CopyKey<FrontDesk> FRONT_DESK = new CopyKey<>(FrontDesk.class, "front-desk");

    /** Bytes of six offices with their numbers, generously. */
    private static final int WEIGHT = 20_000;

    private final ContentSource source;
    private final KeptCopies copies;
    private final LastKnownKeeper lastKnown;

    PracticeDirectory(ContentSource source, KeptCopies copies, LastKnownKeeper lastKnown) {
        this.source = source;
        this.copies = copies;
        this.lastKnown = lastKnown;
    }

    /** Returns the front desk; from what is last known, with its time, where content-service does not answer. */
    public Optional<Seen<FrontDesk>> findFrontDesk() {
        try {
            return Optional.of(copies.read(FRONT_DESK, this::build));
        } catch (NeighbourUnavailable | HttpClientErrorException e) {
            // There always is a practice: a service that knows none is no better than one that is silent.
            return findLastKnown();
        }
    }

    /** Returns the front desk as last known, without asking anybody. */
    public Optional<Seen<FrontDesk>> findLastKnown() {
        return lastKnown.find().map(known -> {
            var first = known.offices().stream().limit(FrontDesk.MOST_OFFICES).toList();
            return new Seen<>(
                    new FrontDesk(known.practice(), first, known.offices().size()), known.at());
        });
    }

    private Copy<FrontDesk> build() {
        var practice = source.practice();
        var offices = source.offices(0, FrontDesk.MOST_OFFICES);
        var desk = new FrontDesk(
                practice.value(), offices.value().locations(), offices.value().total());
        return new Copy<>(desk, WEIGHT, practice.basis().and(offices.basis()));
    }
}
