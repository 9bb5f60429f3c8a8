package org.practiceportal.portal.document;

import java.time.Clock;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.NearestLocationsApi;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.practiceportal.common.zipcode.ZipPositionsApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What stands between documents and the services they are built from. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    ContentSource contentSource(
            PracticeApi practice,
            LocationsApi locations,
            NearestLocationsApi nearest,
            ZipPositionsApi zipPositions,
            ConditionPagesApi pages,
            PractitionersApi practitioners) {
        return new ContentSource(
                new Neighbour("content-service"), practice, locations, nearest, zipPositions, pages, practitioners);
    }

    @Bean
    KeptCopies keptCopies(Clock clock) {
        return new KeptCopies(clock, System::nanoTime);
    }

    @Bean
    FeedFollower feedFollower(ChangesApi changes, KeptCopies copies, PortalProperties portal, Clock clock) {
        return new FeedFollower(changes, copies, portal.nodeName(), clock);
    }

    @Bean
    LastKnownKeeper lastKnownKeeper(
            ContentSource source, KeptCopies copies, PortalProperties portal, JsonMapper json, Clock clock) {
        return new LastKnownKeeper(source, copies, new LastKnownFile(portal.lastKnownFile(), json), clock);
    }
}
