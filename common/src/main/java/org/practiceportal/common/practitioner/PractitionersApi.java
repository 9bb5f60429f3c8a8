package org.practiceportal.common.practitioner;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
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

/** The people who see patients. The list is public; everything else needs a staff or service token. */
@HttpExchange("/practitioners")
public interface PractitionersApi {

    /** Lists everybody, also those who have left, with the conditions they treat whose pages are published. */
    @GetExchange
    Snapshot<PractitionerList> listPractitioners();

    /** Returns one person, unpublished pages about what the person treats included; 404 where there is none. */
    @GetExchange("/{slug}")
    Snapshot<PractitionerDetails> getPractitioner(@PathVariable Slug slug);

    /** Adds a person; 409 where the slug is taken, 400 where another has the NPI. */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    PractitionerDetails addPractitioner(@Valid @RequestBody PractitionerDraft draft);

    /** Revises a person: 428 without {@code If-Match}, 412 with {@code current} when someone else was faster. */
    @PutExchange("/{slug}")
    PractitionerDetails revisePractitioner(
            @PathVariable Slug slug,
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody PractitionerDraft draft);

    /**
     * Removes a person, page and all, such as one entered by mistake. Who leaves keeps the page: a last day in each role
     * is enough.
     */
    @DeleteExchange("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePractitioner(
            @PathVariable Slug slug, @RequestHeader(name = "If-Match", required = false) @Nullable Version read);
}
