package org.practiceportal.content.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.common.directory.PlannedChangeDraft;
import org.practiceportal.common.directory.PlannedChangesApi;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlannedChangesController implements PlannedChangesApi {

    private final PlannedChanges planned;

    PlannedChangesController(PlannedChanges planned) {
        this.planned = planned;
    }

    @Override
    public List<PlannedChange> listPlannedChanges(@Nullable String kind, @Nullable String key) {
        if (kind == null && key == null) {
            return planned.list();
        }
        if (kind == null || key == null) {
            throw new InvalidInput(kind == null ? "kind" : "key", "A record is named by its kind and its key");
        }
        return planned.list(kind, key);
    }

    @Override
    public PlannedChange getPlannedChange(long id) {
        return planned.get(id);
    }

    @Override
    public PlannedChange planChange(PlannedChangeDraft draft) {
        return planned.plan(draft);
    }

    @Override
    public PlannedChange replanChange(long id, @Nullable Version read, PlannedChangeDraft draft) {
        return planned.replan(id, read, draft);
    }

    @Override
    public void cancelChange(long id, @Nullable Version read) {
        planned.cancel(id, read);
    }
}
