package org.practiceportal.common.directory;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
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

/** The practice's offices. Reading is public; writing needs a staff or service token. */
@HttpExchange("/locations")
public interface LocationsApi {

    /**
     * Lists offices by rank, then name.
     *
     * @param page counts from 0
     * @param size offices a page, 1 to 200
     */
    @GetExchange
    Snapshot<LocationList> listLocations(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size);

    /** Returns one office; 404 where there is none. */
    @GetExchange("/{slug}")
    Snapshot<LocationDetails> getLocation(@PathVariable Slug slug);

    /**
     * Returns an office as of a moment: a past one as history tells it, one ahead with every change that is planned until
     * then; 404 where there was none then. Needs a token.
     */
    @GetExchange("/{slug}/at")
    LocationAtMoment getLocationAt(@PathVariable Slug slug, @RequestParam Instant moment);

    /** Lists the pages that embed an office, drafts included. Needs a token. */
    @GetExchange("/{slug}/uses")
    List<RecordUse> listUses(@PathVariable Slug slug);

    /** Counts the public addresses that show an office. Needs a token. */
    @GetExchange("/{slug}/reach")
    RecordReach getReach(@PathVariable Slug slug);

    /** Adds an office; 409 where the slug is taken. */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    LocationDetails addLocation(@Valid @RequestBody LocationDraft draft);

    /** Revises an office: 428 without {@code If-Match}, 412 with {@code current} when someone else was faster. */
    @PutExchange("/{slug}")
    LocationDetails reviseLocation(
            @PathVariable Slug slug,
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody LocationDraft draft);

    /**
     * Puts another office wherever an office stands, on pages, in drafts and elsewhere, and removes it, all of it or nothing;
     * 409 where something else still needs it, naming that under {@code uses}.
     */
    @PostExchange("/{slug}/replacement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replaceLocation(
            @PathVariable Slug slug,
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody RecordReplacement replacement);

    /** Removes an office; 409 while it has numbers or a page embeds it, naming both under {@code uses}. */
    @DeleteExchange("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeLocation(
            @PathVariable Slug slug, @RequestHeader(name = "If-Match", required = false) @Nullable Version read);
}
