package org.practiceportal.common.directory;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The numbers of the directory. Reading is public; writing needs a staff or service token. */
@HttpExchange("/contact-points")
public interface ContactPointsApi {

    /** Lists every number, by rank and then key. */
    @GetExchange
    Snapshot<List<ContactPointDetails>> listContactPoints();

    /** Returns one number; 404 where there is none. */
    @GetExchange("/{key}")
    Snapshot<ContactPointDetails> getContactPoint(@PathVariable Slug key);

    /** Lists the pages and settings that show a number, drafts included. Needs a token. */
    @GetExchange("/{key}/uses")
    List<RecordUse> listUses(@PathVariable Slug key);

    /** Counts the public addresses that show a number. Needs a token. */
    @GetExchange("/{key}/reach")
    RecordReach getReach(@PathVariable Slug key);

    /** Adds a number; 409 where the key is taken. */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    ContactPointDetails addContactPoint(@Valid @RequestBody ContactPointDraft draft);

    /** Revises a number: 428 without {@code If-Match}, 412 with {@code current} when someone else was faster. */
    @PutExchange("/{key}")
    ContactPointDetails reviseContactPoint(
            @PathVariable Slug key,
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody ContactPointDraft draft);

    /**
     * Puts another number wherever a number stands, on pages, in drafts and as the main number, and removes it, all of it or nothing;
     * 409 where something else still needs it, naming that under {@code uses}.
     */
    @PostExchange("/{key}/replacement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replaceContactPoint(
            @PathVariable Slug key,
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody RecordReplacement replacement);

    /** Removes a number; 409 while anything shows it. */
    @DeleteExchange("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeContactPoint(
            @PathVariable Slug key, @RequestHeader(name = "If-Match", required = false) @Nullable Version read);
}
