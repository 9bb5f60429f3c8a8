package org.practiceportal.search.index;

import java.io.IOException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready means that a complete generation is searched. Part of readiness, not of liveness: a restart would not help. */
@Component("index")
class IndexHealth implements HealthIndicator {

    private final ConditionIndex index;

    IndexHealth(ConditionIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        try {
            return index.current().isPresent()
                    ? Health.up().build()
                    : Health.outOfService().build();
        } catch (IOException | RuntimeException e) {
            return Health.down().build();
        }
    }
}
