package org.practiceportal.portal.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.RecordAccess;
import org.practiceportal.portal.staff.RecordEditor;
import org.practiceportal.portal.staff.StaffPage;

/** One number: what is saved here, every page shows. */
@Route("staff/phone-numbers/:key")
@RouteAlias("staff/new-phone-number")
@RolesAllowed("STAFF")
class ContactPointEditorView extends StaffPage implements BeforeEnterObserver, BeforeLeaveObserver {

    private final ContactPointsApi contactPoints;
    private final Offices offices;
    private Optional<RecordEditor<ContactPointDraft, ContactPointDetails>> editor = Optional.empty();

    ContactPointEditorView(StaffAccess access, ContactPointsApi contactPoints, Offices offices) {
        super(access, "");
        this.contactPoints = contactPoints;
        this.offices = offices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        setHeading(getTranslation("staff.number.new"));
        event.getRouteParameters()
                .get("key")
                .ifPresentOrElse(
                        key -> Slug.find(key)
                                .ifPresentOrElse(this::open, () -> message().warn(getTranslation("staff.missing"))),
                        this::start);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        editor.ifPresent(open -> open.beforeLeave(event));
    }

    private void start() {
        read(
                () -> new Start(
                        offices.all(), contactPoints.listContactPoints().value().size()),
                start -> {
                    var form = new ContactPointForm(start.offices());
                    var created = newEditor(form);
                    form.showBlank(start.numbers());
                    created.onSaved(
                            saved -> getUI().ifPresent(ui -> ui.navigate("staff/phone-numbers/" + saved.key())));
                });
    }

    private void open(Slug key) {
        read(
                () -> new Opened(
                        contactPoints.getContactPoint(key).value(), offices.all(), contactPoints.listUses(key)),
                opened -> {
                    setHeading(opened.number().label());
                    var edited = newEditor(new ContactPointForm(opened.offices()));
                    edited.addNotice(new RecordUses(opened.uses()));
                    edited.addAction(removeButton(opened.number()));
                    edited.open(opened.number());
                    edited.onSaved(saved -> setHeading(saved.label()));
                });
    }

    private RecordEditor<ContactPointDraft, ContactPointDetails> newEditor(ContactPointForm form) {
        editor.ifPresent(this::remove);
        var created = new RecordEditor<>(
                access(),
                form,
                new RecordAccess<ContactPointDraft, ContactPointDetails>(
                        ContactPointDetails.class,
                        (read, draft) -> read == null
                                ? contactPoints.addContactPoint(draft)
                                : contactPoints.reviseContactPoint(draft.key(), read, draft),
                        ContactPointDetails::toDraft,
                        ContactPointDetails::version));
        editor = Optional.of(created);
        add(created);
        return created;
    }

    private Button removeButton(ContactPointDetails number) {
        var button = new Button(getTranslation("staff.number.remove"), click -> askToRemove(number));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return button;
    }

    private void askToRemove(ContactPointDetails number) {
        var question = new ConfirmDialog(
                getTranslation("staff.number.remove.title"),
                getTranslation("staff.number.remove.text", number.label()),
                getTranslation("staff.number.remove"),
                confirm -> remove(number));
        question.setCancelable(true);
        question.setCancelText(getTranslation("staff.cancel"));
        question.setConfirmButtonTheme("error primary");
        question.open();
    }

    private void remove(ContactPointDetails number) {
        editor.ifPresent(open -> open.change(
                (version, draft) -> {
                    contactPoints.removeContactPoint(number.key(), version);
                    return number;
                },
                removed -> getUI().ifPresent(ui -> ui.navigate(ContactPointListView.class))));
    }

    private record Start(List<LocationDetails> offices, int numbers) {}

    private record Opened(ContactPointDetails number, List<LocationDetails> offices, List<RecordUse> uses) {}
}
