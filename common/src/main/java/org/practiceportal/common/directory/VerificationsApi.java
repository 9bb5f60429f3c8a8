package org.practiceportal.common.directory;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Checks of numbers and hours by people. Needs a token. */
@HttpExchange("/verifications")
public interface VerificationsApi {

    /** Lists every number and the hours of every office that has some: what was found wrong, then by when it is due. */
    @GetExchange
    Snapshot<List<VerificationItem>> listVerifications();

    /** Notes a check of a number: 428 without {@code If-Match}, 412 with {@code current} when it has changed meanwhile. */
    @PostExchange("/contact-points/{key}")
    ContactPointDetails verifyContactPoint(
            @PathVariable Slug key,
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody VerificationDraft draft);

    /** Notes a check of the hours of an office, in the same way; 409 where it has none. */
    @PostExchange("/locations/{slug}")
    LocationDetails verifyHours(
            @PathVariable Slug slug,
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody VerificationDraft draft);
}
