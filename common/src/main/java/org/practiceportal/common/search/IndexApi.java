package org.practiceportal.common.search;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The index itself, for operators. Needs a service token. */
@HttpExchange
public interface IndexApi {

    /** Returns which generation is searched and how far it is. */
    @GetExchange("/index-state")
    IndexState getState();

    /**
     * Compares the index with the database, id by id and version by version, as far as the index has read the changes:
     * a page that changed later is no difference.
     */
    @GetExchange("/index-comparison")
    IndexComparison compare();

    /**
     * Builds a new generation from the database and puts it in the old one's place once it is complete; answers when
     * that is done. Searching goes on meanwhile. 409 while another rebuild is under way.
     */
    @PostExchange("/index-rebuilds")
    IndexState rebuild();
}
