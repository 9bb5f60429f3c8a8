package org.practiceportal.portal.insight;

import org.practiceportal.common.search.SearchApi;
import org.practiceportal.portal.document.Allowance;
import org.practiceportal.portal.document.UnreadableRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A page of results says that one of them was opened. Which one it does not say, and nobody waits for the answer. */
@RestController
class OpenedController {

    /** Ten a second: more than the patients of a large practice open, and little work. */
    private static final int MOST_A_MINUTE = 600;

    private final Allowance allowance = new Allowance(MOST_A_MINUTE);
    private final SearchCounting counting;

    OpenedController(SearchCounting counting) {
        this.counting = counting;
    }

    @PostMapping("/search/opened")
    ResponseEntity<Void> opened(@RequestParam(defaultValue = "") String q) {
        if (q.isBlank() || q.length() > SearchApi.MAX_QUERY_LENGTH) {
            throw new UnreadableRequest();
        }
        if (!allowance.take()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        counting.opened(q);
        return ResponseEntity.noContent().build();
    }
}
