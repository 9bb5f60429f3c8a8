package org.practiceportal.common.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.directory.Slug;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Published condition pages, for everyone. */
@HttpExchange
public interface ConditionPagesApi {

    /**
     * Lists published pages in order of slug.
     *
     * @param after the last slug of the stretch before; none for the first
     * @param limit the most pages to return, 1 to 1,000
     */
    @GetExchange("/condition-pages")
    Snapshot<List<ConditionPageSummary>> listPublished(
            @RequestParam(required = false) @Nullable Slug after, @RequestParam(defaultValue = "1000") int limit);

    /** Returns a published page with every record it shows; 404 where there is none, 410 where it is retired. */
    @GetExchange("/condition-pages/{slug}")
    Snapshot<ConditionPageDetails> getPublished(@PathVariable Slug slug);

    /**
     * Returns the public states of pages, for the index.
     *
     * @param slug at most 200; a page that was never published is left out of the answer
     */
    @GetExchange("/condition-page-states")
    Snapshot<List<ConditionPageState>> listStates(@RequestParam List<Slug> slug);
}
