package org.practiceportal.common.judgment;

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

/** What judges say a search should find. Needs a staff or service token. */
@HttpExchange("/judged-queries")
public interface JudgedQueriesApi {

    /** As many as a preview can look through while staff wait for it. */
    int MOST = 500;

    /** Lists all of them, by key. */
    @GetExchange
    Snapshot<List<JudgedQueryDetails>> listQueries();

    /** Returns one; 404 where there is none. */
    @GetExchange("/{key}")
    Snapshot<JudgedQueryDetails> getQuery(@PathVariable Slug key);

    /** Adds one; 409 where its text is judged already, or where there are {@link #MOST}. */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    JudgedQueryDetails addQuery(@Valid @RequestBody JudgedQuery judged);

    /** Revises one: 428 without {@code If-Match}, 412 with {@code current} when someone else was faster. */
    @PutExchange("/{key}")
    JudgedQueryDetails reviseQuery(
            @PathVariable Slug key,
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody JudgedQuery judged);

    /** Removes one; the history keeps it. */
    @DeleteExchange("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeQuery(
            @PathVariable Slug key, @RequestHeader(name = "If-Match", required = false) @Nullable Version read);
}
