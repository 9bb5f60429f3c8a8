package org.practiceportal.common.directory;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Version;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Changes of numbers and offices that are dated ahead. Needs a staff or service token. */
@HttpExchange("/planned-changes")
public interface PlannedChangesApi {

    /**
     * Lists the changes that are ahead or have failed, by the moment at which they take effect.
     *
     * @param kind with {@code key}, the wire name of the kind of one record whose changes are wanted; absent for all
     * @param key the key of that record
     */
    @GetExchange
    List<PlannedChange> listPlannedChanges(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String key);

    /** Returns one planned change, whatever became of it; 404 where there is none. */
    @GetExchange("/{id}")
    PlannedChange getPlannedChange(@PathVariable long id);

    /** Plans a change: 404 where there is no such record, 400 where it could not take effect as things stand. */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    PlannedChange planChange(@Valid @RequestBody PlannedChangeDraft draft);

    /**
     * Plans a change anew, also one that failed: 428 without {@code If-Match}, 412 with {@code current} when someone else
     * was faster, 409 once it has taken effect or is cancelled.
     */
    @PutExchange("/{id}")
    PlannedChange replanChange(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody PlannedChangeDraft draft);

    /** Takes a change back before it has taken effect: 428, 412 and 409 as {@link #replanChange}. */
    @DeleteExchange("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelChange(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable Version read);
}
