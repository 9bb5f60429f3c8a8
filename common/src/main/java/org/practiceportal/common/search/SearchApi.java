package org.practiceportal.common.search;

import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Search over published pages, for everyone. */
@HttpExchange("/search")
public interface SearchApi {

    /** The most characters a query has; a patient's whole letter fits, a longer one is a 400. */
    int MAX_QUERY_LENGTH = 4_000;

    /**
     * Finds the pages a patient most likely wants.
     *
     * @param q what the patient typed
     * @param page counts from 0, to 99
     * @param size hits a page, 1 to 50
     */
    @GetExchange("/conditions")
    ConditionSearchResult searchConditions(
            @RequestParam String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "10") int size);

    /** Lists at most eight completions of what has been typed so far; none below two letters. */
    @GetExchange("/completions")
    List<Completion> listCompletions(@RequestParam String q);
}
