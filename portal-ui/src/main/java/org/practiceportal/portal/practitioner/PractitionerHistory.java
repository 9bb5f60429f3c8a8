package org.practiceportal.portal.practitioner;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.RecordAccess;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a person's record. */
@Component
class PractitionerHistory implements RecordHistory<PractitionerDraft, PractitionerDetails> {

    private final PractitionersApi practitioners;
    private final PractitionerForms forms;
    private final JsonMapper json;

    PractitionerHistory(PractitionersApi practitioners, PractitionerForms forms, JsonMapper json) {
        this.practitioners = practitioners;
        this.forms = forms;
        this.json = json;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.PRACTITIONER;
    }

    @Override
    public String list() {
        return "staff/practitioners";
    }

    @Override
    public RecordAccess<PractitionerDraft, PractitionerDetails> records() {
        return PractitionerEditorView.records(practitioners);
    }

    @Override
    public PractitionerDetails get(Slug key) {
        return practitioners.getPractitioner(key).value();
    }

    @Override
    public DraftForm<PractitionerDraft> form() {
        return forms.make();
    }

    @Override
    public PractitionerDraft draft(Map<String, @Nullable Object> recorded) {
        return json.convertValue(recorded, PractitionerDetails.class).draft();
    }

    @Override
    public String title(PractitionerDraft draft) {
        return draft.name().display();
    }
}
