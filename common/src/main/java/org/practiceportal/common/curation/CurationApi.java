package org.practiceportal.common.curation;

import jakarta.validation.Valid;
import java.util.List;
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

/** What the practice decides of search results by hand. Needs a staff or service token. */
@HttpExchange
public interface CurationApi {

    /** Lists every rule by key, also those whose dates have not come or have gone by. */
    @GetExchange("/curation-rules")
    Snapshot<List<CurationRuleDetails>> listCurationRules();

    /** Returns one of them; 404 where there is none. */
    @GetExchange("/curation-rules/{key}")
    Snapshot<CurationRuleDetails> getCurationRule(@PathVariable Slug key);

    /** Adds a rule; 409 where there is one of the same kind that begins with the same phrase and names the same page. */
    @PostExchange("/curation-rules")
    @ResponseStatus(HttpStatus.CREATED)
    CurationRuleDetails addCurationRule(@Valid @RequestBody CurationRule rule);

    /** Revises a rule: 428 without {@code If-Match}, 412 with {@code current} when someone else was faster. */
    @PutExchange("/curation-rules/{key}")
    CurationRuleDetails reviseCurationRule(
            @PathVariable Slug key,
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody CurationRule rule);

    /** Removes a rule; the history keeps it. */
    @DeleteExchange("/curation-rules/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeCurationRule(
            @PathVariable Slug key, @RequestHeader(name = "If-Match", required = false) @Nullable Version read);
}
