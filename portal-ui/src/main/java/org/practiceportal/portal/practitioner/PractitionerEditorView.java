package org.practiceportal.portal.practitioner;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.RecordAccess;
import org.practiceportal.portal.staff.RecordEditor;
import org.practiceportal.portal.staff.RecordPage;

/** One person who sees patients: what is saved here, every list and every condition page shows. */
@Route("staff/practitioners/:key")
@RouteAlias("staff/new-practitioner")
@RolesAllowed("STAFF")
class PractitionerEditorView extends RecordPage<PractitionerDraft, PractitionerDetails> {

    private final Button remove =
            new Button(getTranslation("staff.person.remove"), click -> ask("staff.person.remove", this::removePerson));
    private final PractitionersApi practitioners;
    private final PractitionerForms forms;

    PractitionerEditorView(StaffAccess access, PractitionersApi practitioners, PractitionerForms forms) {
        super(access, "staff.person.new", records(practitioners));
        this.practitioners = practitioners;
        this.forms = forms;
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    }

    /** Says how people are saved. */
    static RecordAccess<PractitionerDraft, PractitionerDetails> records(PractitionersApi practitioners) {
        return new RecordAccess<>(
                PractitionerDraft.class,
                PractitionerDetails.class,
                (read, draft) -> read.map(
                                person -> practitioners.revisePractitioner(person.slug(), version(person), draft))
                        .orElseGet(() -> practitioners.addPractitioner(draft)),
                PractitionerDetails::draft);
    }

    @Override
    protected Opened<PractitionerDraft, PractitionerDetails> open(Optional<Slug> key) {
        return new Opened<>(
                forms.make(),
                key.map(existing -> practitioners.getPractitioner(existing).value()),
                List.of());
    }

    @Override
    protected String title(PractitionerDetails person) {
        return person.draft().name().display();
    }

    @Override
    protected String path(PractitionerDetails person) {
        return "staff/practitioners/" + person.slug();
    }

    @Override
    protected String history(PractitionerDetails person) {
        return RecordHistory.address(ChangeKind.PRACTITIONER, person.slug());
    }

    @Override
    protected void prepare(RecordEditor<PractitionerDraft, PractitionerDetails> created) {
        remove.setVisible(false);
        created.addAction(remove);
    }

    @Override
    protected void show(PractitionerDetails person) {
        remove.setVisible(true);
    }

    private void removePerson() {
        remove(person -> practitioners.removePractitioner(person.slug(), version(person)), PractitionerListView.class);
    }

    private static Version version(PractitionerDetails person) {
        return new Version(person.version());
    }
}
