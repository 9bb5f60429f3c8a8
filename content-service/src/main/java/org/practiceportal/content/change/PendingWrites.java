package org.practiceportal.content.change;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/**
 * What a transaction has changed in memory only. What a constraint catches when it is sent comes out as it does from every
 * repository, as a conflict that callers know.
 */
@Repository
class PendingWrites {

    private final EntityManager entities;

    PendingWrites(EntityManager entities) {
        this.entities = entities;
    }

    void flush() {
        entities.flush();
    }
}
