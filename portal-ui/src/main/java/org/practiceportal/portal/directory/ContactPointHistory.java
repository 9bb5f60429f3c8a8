package org.practiceportal.portal.directory;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.RecordAccess;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a number. */
@Component
class ContactPointHistory implements RecordHistory<ContactPointDraft, ContactPointDetails> {

    private final ContactPointsApi contactPoints;
    private final Offices offices;
    private final JsonMapper json;
    private final ZoneId practiceZone;

    ContactPointHistory(
            ContactPointsApi contactPoints,
            Offices offices,
            JsonMapper json,
            @Value("${portal.time-zone}") ZoneId practiceZone) {
        this.practiceZone = practiceZone;
        this.contactPoints = contactPoints;
        this.offices = offices;
        this.json = json;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.CONTACT_POINT;
    }

    @Override
    public String list() {
        return "staff/phone-numbers";
    }

    @Override
    public RecordAccess<ContactPointDraft, ContactPointDetails> records() {
        return ContactPointEditorView.records(contactPoints);
    }

    @Override
    public ContactPointDetails get(Slug key) {
        return contactPoints.getContactPoint(key).value();
    }

    @Override
    public DraftForm<ContactPointDraft> form() {
        return new ContactPointForm(offices.all(), List.of());
    }

    @Override
    public ContactPointDraft draft(Map<String, @Nullable Object> recorded) {
        return json.convertValue(recorded, ContactPointDetails.class).toDraft();
    }

    @Override
    public String title(ContactPointDraft draft) {
        return draft.label();
    }

    @Override
    public Map<String, String> alsoTold(Map<String, @Nullable Object> recorded) {
        var last = json.convertValue(recorded, ContactPointDetails.class).verification();
        return Map.of(I18NProvider.translate("staff.check"), new CheckWording(practiceZone).tell(last));
    }
}
