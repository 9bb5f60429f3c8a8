package org.practiceportal.content.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.condition.ConditionPageState;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.directory.Slug;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConditionPagesController implements ConditionPagesApi {

    private final PublishedPages pages;

    ConditionPagesController(PublishedPages pages) {
        this.pages = pages;
    }

    @Override
    public Snapshot<List<ConditionPageSummary>> listPublished(@Nullable Slug after, int limit) {
        return pages.list(after, limit);
    }

    @Override
    public Snapshot<ConditionPageDetails> getPublished(Slug slug) {
        return pages.get(slug);
    }

    @Override
    public Snapshot<List<ConditionPageState>> listStates(List<Slug> slug) {
        return pages.listStates(slug);
    }
}
