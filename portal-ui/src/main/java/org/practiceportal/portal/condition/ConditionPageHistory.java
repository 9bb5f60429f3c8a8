package org.practiceportal.portal.condition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.RecordAccess;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a condition page; one that is brought back becomes the draft. */
@Component
class ConditionPageHistory implements RecordHistory<ConditionPageDraft, ConditionPageWorkingCopy> {

    private final ConditionPageEditingApi pages;
    private final JsonMapper json;

    ConditionPageHistory(ConditionPageEditingApi pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.CONDITION_PAGE;
    }

    @Override
    public String list() {
        return "staff/pages";
    }

    @Override
    public RecordAccess<ConditionPageDraft, ConditionPageWorkingCopy> records() {
        return ConditionPageEditorView.records(pages);
    }

    @Override
    public ConditionPageWorkingCopy get(Slug key) {
        return pages.getWorkingCopy(key);
    }

    /** Without numbers and offices to pick: text embeds them by key, and is told as it was written. */
    @Override
    public DraftForm<ConditionPageDraft> form() {
        return new ConditionPageForm(List.of(), List.of());
    }

    @Override
    public ConditionPageDraft draft(Map<String, @Nullable Object> recorded) {
        return json.convertValue(recorded, ConditionPageDraft.class);
    }

    @Override
    public String title(ConditionPageDraft draft) {
        return draft.title();
    }
}
