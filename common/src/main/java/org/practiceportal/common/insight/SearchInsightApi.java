package org.practiceportal.common.insight;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What patients search for. Counting needs a service token, reading is for staff. */
@HttpExchange
public interface SearchInsightApi {

    /** Adds counts to those of their days, once for each batch however often it is sent. */
    @PostExchange("/search-counts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void count(@Valid @RequestBody SearchCountBatch batch);

    /**
     * Returns what was searched for.
     *
     * @param days today and so many days before it, less one: 7, 30 or 90. Any number would let the days be told apart
     */
    @GetExchange("/search-insight")
    SearchInsight getInsight(@RequestParam(defaultValue = "30") int days);
}
