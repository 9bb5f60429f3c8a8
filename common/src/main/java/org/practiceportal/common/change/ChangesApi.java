package org.practiceportal.common.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The change feed of content-service. Needs a service token. */
@HttpExchange("/changes")
public interface ChangesApi {

    /**
     * Lists what changed after a position, waiting for news when there is none.
     *
     * <p>A portal node names itself as {@code reader}: its {@code after} acknowledges that it serves nothing older than
     * that position, and every call renews its lease (see {@link ReaderLease}). A save waits for such readers, so that
     * the next read anywhere shows what was saved.
     *
     * @param after the last position applied; 0 for the beginning
     * @param epoch the epoch the reader knows; when it is not the database's, the answer comes at once, is empty, and
     *     names the database's epoch with position 0
     * @param limit the most changes to return, 1 to 10,000
     * @param wait how long to wait for a change, in milliseconds, 0 to 30,000
     * @param reader the name of a portal node whose copies a save must wait for; absent for everyone else
     */
    @GetExchange
    ChangeFeed listChanges(
            @RequestParam long after,
            @RequestParam(required = false) @Nullable UUID epoch,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam(defaultValue = "0") int wait,
            @RequestParam(required = false) @Nullable String reader);
}
