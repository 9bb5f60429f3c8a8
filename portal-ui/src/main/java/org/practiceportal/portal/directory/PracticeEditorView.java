package org.practiceportal.portal.directory;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.PracticeDraft;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.RecordAccess;
import org.practiceportal.portal.staff.RecordEditor;
import org.practiceportal.portal.staff.StaffPage;

/** The practice's own settings. */
@Route("staff/practice")
@RolesAllowed("STAFF")
class PracticeEditorView extends StaffPage implements BeforeEnterObserver, BeforeLeaveObserver {

    private final PracticeApi practice;
    private final ContactPointsApi contactPoints;
    private Optional<RecordEditor<PracticeDraft, PracticeDetails>> editor = Optional.empty();

    PracticeEditorView(StaffAccess access, PracticeApi practice, ContactPointsApi contactPoints) {
        super(access, "");
        this.practice = practice;
        this.contactPoints = contactPoints;
        setHeading(getTranslation("staff.nav.practice"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        read(
                () -> new Opened(
                        practice.getPractice().value(),
                        contactPoints.listContactPoints().value()),
                this::show);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        editor.ifPresent(open -> open.beforeLeave(event));
    }

    private void show(Opened opened) {
        editor.ifPresent(this::remove);
        var created = new RecordEditor<>(
                access(),
                new PracticeForm(opened.numbers()),
                new RecordAccess<PracticeDraft, PracticeDetails>(
                        PracticeDetails.class,
                        practice::revisePractice,
                        PracticeDetails::toDraft,
                        PracticeDetails::version));
        editor = Optional.of(created);
        add(created);
        created.open(opened.practice());
    }

    private record Opened(PracticeDetails practice, List<ContactPointDetails> numbers) {}
}
