package org.practiceportal.common.directory;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The practice's settings. Reading is public; writing needs a staff or service token. */
@HttpExchange("/practice")
public interface PracticeApi {

    /** Returns the practice; there always is exactly one. */
    @GetExchange
    Snapshot<PracticeDetails> getPractice();

    /** Revises the settings: 428 without {@code If-Match}, 412 with {@code current} when someone else was faster. */
    @PutExchange
    PracticeDetails revisePractice(
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody PracticeDraft draft);
}
