package org.practiceportal.portal.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.common.directory.RecordReplacement;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.NamedField;
import org.practiceportal.portal.staff.RecordAccess;
import org.practiceportal.portal.staff.RecordEditor;
import org.practiceportal.portal.staff.RecordPage;

/** One number: what is saved here, every page shows. */
@Route("staff/phone-numbers/:key")
@RouteAlias("staff/new-phone-number")
@RolesAllowed("STAFF")
class ContactPointEditorView extends RecordPage<ContactPointDraft, ContactPointDetails> {

    private final Button remove = new Button(getTranslation("staff.number.remove"), click -> askToRemove());
    private final ReachNotice reach = new ReachNotice();
    private final ContactPointsApi contactPoints;
    private final Offices offices;
    private final Planning planning;
    private List<LocationDetails> places = List.of();
    private List<PlannedChange> ahead = List.of();
    private Optional<ContactPointForm> form = Optional.empty();
    private Optional<DatedChanges<ContactPointDraft, ContactPointDetails>> dated = Optional.empty();
    private Optional<ContactPointDetails> shown = Optional.empty();

    ContactPointEditorView(StaffAccess access, ContactPointsApi contactPoints, Offices offices, Planning planning) {
        super(access, "staff.number.new", records(contactPoints));
        this.contactPoints = contactPoints;
        this.offices = offices;
        this.planning = planning;
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    }

    /** Says how numbers are saved. */
    static RecordAccess<ContactPointDraft, ContactPointDetails> records(ContactPointsApi contactPoints) {
        return new RecordAccess<>(
                ContactPointDraft.class,
                ContactPointDetails.class,
                (read, draft) -> read.map(
                                number -> contactPoints.reviseContactPoint(number.key(), version(number), draft))
                        .orElseGet(() -> contactPoints.addContactPoint(draft)),
                ContactPointDetails::toDraft);
    }

    @Override
    protected Opened<ContactPointDraft, ContactPointDetails> open(Optional<Slug> key) {
        var others = contactPoints.listContactPoints().value();
        places = offices.all();
        var fields = new ContactPointForm(places, others);
        form = Optional.of(fields);
        if (key.isEmpty()) {
            fields.showBlank(NamedField.rankAfter(others.stream().map(ContactPointDetails::rank)));
            return new Opened<>(fields, Optional.empty(), List.of());
        }
        ahead = planning.ahead(ChangeKind.CONTACT_POINT, key.get());
        return new Opened<>(
                fields,
                key.map(existing -> contactPoints.getContactPoint(existing).value()),
                List.of(reach, new RecordUses(contactPoints.listUses(key.get()))));
    }

    @Override
    protected String title(ContactPointDetails number) {
        return number.label();
    }

    @Override
    protected String path(ContactPointDetails number) {
        return "staff/phone-numbers/" + number.key();
    }

    @Override
    protected String history(ContactPointDetails number) {
        return RecordHistory.address(ChangeKind.CONTACT_POINT, number.key());
    }

    @Override
    protected void prepare(RecordEditor<ContactPointDraft, ContactPointDetails> created) {
        remove.setVisible(false);
        dated = form.map(fields ->
                new DatedChanges<>(planning.desk(ChangeKind.CONTACT_POINT, fields, ContactPointDraft.class), created));
        dated.ifPresent(changes -> changes.list(ahead));
        created.addAction(remove);
        created.askBeforeSaving(
                (before, after) -> !before.number().equals(after.number())
                        || !Objects.equals(before.extension(), after.extension()),
                () -> shown.map(number -> contactPoints.getReach(number.key())).flatMap(ReachNotice::question));
    }

    @Override
    protected void show(ContactPointDetails number) {
        shown = Optional.of(number);
        remove.setVisible(true);
        var office = places.stream()
                .filter(place -> place.slug().equals(number.location()))
                .findFirst();
        dated.ifPresent(
                changes -> changes.at(new DatedChanges.Place<>(number.key(), planning.zone(office), number.toDraft())));
        read(() -> contactPoints.getReach(number.key()), reach::show);
    }

    /** What is still shown goes only when something else takes its place. */
    private void askToRemove() {
        shown.ifPresent(number -> read(() -> choice(number), choice -> {
            if (choice.uses().isEmpty()) {
                ask("staff.number.remove", this::removeNumber);
            } else {
                new ReplaceDialog(number.label(), choice, this::replaceNumber).open();
            }
        }));
    }

    private ReplaceDialog.Choice choice(ContactPointDetails number) {
        var others = new LinkedHashMap<Slug, String>();
        contactPoints.listContactPoints().value().stream()
                .filter(other -> !other.key().equals(number.key()))
                .forEach(other -> others.put(
                        other.key(), other.label() + " · " + other.number().display()));
        return new ReplaceDialog.Choice(contactPoints.listUses(number.key()), others);
    }

    private void replaceNumber(Slug by) {
        remove(
                number -> contactPoints.replaceContactPoint(number.key(), version(number), new RecordReplacement(by)),
                ContactPointListView.class);
    }

    private void removeNumber() {
        remove(number -> contactPoints.removeContactPoint(number.key(), version(number)), ContactPointListView.class);
    }

    private static Version version(ContactPointDetails number) {
        return new Version(number.version());
    }
}
