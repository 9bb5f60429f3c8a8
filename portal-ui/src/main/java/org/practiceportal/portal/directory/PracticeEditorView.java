package org.practiceportal.portal.directory;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.PracticeDraft;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.RecordAccess;
import org.practiceportal.portal.staff.RecordPage;

/** The practice's own settings. */
@Route("staff/practice")
@RolesAllowed("STAFF")
class PracticeEditorView extends RecordPage<PracticeDraft, PracticeDetails> {

    private final PracticeApi practice;
    private final ContactPointsApi contactPoints;

    PracticeEditorView(StaffAccess access, PracticeApi practice, ContactPointsApi contactPoints) {
        super(access, "staff.nav.practice", records(practice));
        this.practice = practice;
        this.contactPoints = contactPoints;
    }

    /** Says how the settings are saved. */
    static RecordAccess<PracticeDraft, PracticeDetails> records(PracticeApi practice) {
        return new RecordAccess<>(
                PracticeDraft.class,
                PracticeDetails.class,
                (read, draft) ->
                        practice.revisePractice(new Version(read.orElseThrow().version()), draft),
                PracticeDetails::toDraft);
    }

    @Override
    protected Opened<PracticeDraft, PracticeDetails> open(Optional<Slug> key) {
        return new Opened<>(
                new PracticeForm(contactPoints.listContactPoints().value()),
                Optional.of(practice.getPractice().value()),
                List.of());
    }

    @Override
    protected String title(PracticeDetails read) {
        return getTranslation("staff.nav.practice");
    }

    @Override
    protected String path(PracticeDetails read) {
        return "staff/practice";
    }

    @Override
    protected String history(PracticeDetails read) {
        return RecordHistory.address(ChangeKind.PRACTICE, PracticeHistory.KEY);
    }
}
