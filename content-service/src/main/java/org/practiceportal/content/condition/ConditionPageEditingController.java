package org.practiceportal.content.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPageOverview;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.condition.TypedContact;
import org.practiceportal.common.directory.Slug;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConditionPageEditingController implements ConditionPageEditingApi {

    private final PageEditing editing;
    private final TypedContacts typedContacts;

    ConditionPageEditingController(PageEditing editing, TypedContacts typedContacts) {
        this.editing = editing;
        this.typedContacts = typedContacts;
    }

    @Override
    public List<ConditionPageOverview> listWorkingCopies(@Nullable String name, int page, int size) {
        return editing.list(name, page, size);
    }

    @Override
    public ConditionPageWorkingCopy getWorkingCopy(Slug slug) {
        return editing.get(slug);
    }

    @Override
    public ConditionPageWorkingCopy startPage(ConditionPageDraft draft) {
        return editing.start(draft);
    }

    @Override
    public ConditionPageWorkingCopy reviseDraft(Slug slug, @Nullable Version read, ConditionPageDraft draft) {
        return editing.revise(slug, read, draft);
    }

    @Override
    public ConditionPageWorkingCopy discardDraft(Slug slug, @Nullable Version read) {
        return editing.discardDraft(slug, read);
    }

    @Override
    public Snapshot<ConditionPageDetails> preview(ConditionPageDraft draft) {
        return editing.preview(draft);
    }

    @Override
    public List<TypedContact> scan(ConditionPageDraft draft) {
        return typedContacts.find(draft);
    }

    @Override
    public ConditionPageWorkingCopy publish(Slug slug, @Nullable Version read) {
        return editing.publish(slug, read);
    }

    @Override
    public ConditionPageWorkingCopy retire(Slug slug, @Nullable Version read) {
        return editing.retire(slug, read);
    }
}
