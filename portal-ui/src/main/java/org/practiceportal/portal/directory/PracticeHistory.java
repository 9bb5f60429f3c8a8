package org.practiceportal.portal.directory;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.PracticeDraft;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.RecordAccess;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the practice's own settings. */
@Component
class PracticeHistory implements RecordHistory<PracticeDraft, PracticeDetails> {

    /** There is one practice, and this is its key. */
    static final Slug KEY = new Slug("practice");

    private final PracticeApi practice;
    private final ContactPointsApi contactPoints;
    private final JsonMapper json;

    PracticeHistory(PracticeApi practice, ContactPointsApi contactPoints, JsonMapper json) {
        this.practice = practice;
        this.contactPoints = contactPoints;
        this.json = json;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.PRACTICE;
    }

    @Override
    public String list() {
        return "staff/practice";
    }

    @Override
    public String editor(Slug key) {
        return list();
    }

    @Override
    public RecordAccess<PracticeDraft, PracticeDetails> records() {
        return PracticeEditorView.records(practice);
    }

    @Override
    public PracticeDetails get(Slug key) {
        return practice.getPractice().value();
    }

    @Override
    public DraftForm<PracticeDraft> form() {
        return new PracticeForm(contactPoints.listContactPoints().value());
    }

    @Override
    public PracticeDraft draft(Map<String, @Nullable Object> recorded) {
        return json.convertValue(recorded, PracticeDetails.class).toDraft();
    }

    @Override
    public String title(PracticeDraft draft) {
        return I18NProvider.translate("staff.nav.practice");
    }
}
