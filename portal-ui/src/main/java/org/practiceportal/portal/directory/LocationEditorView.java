package org.practiceportal.portal.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationAtMoment;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.common.directory.RecordReplacement;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.NamedField;
import org.practiceportal.portal.staff.RecordAccess;
import org.practiceportal.portal.staff.RecordEditor;
import org.practiceportal.portal.staff.RecordPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.client.HttpClientErrorException;

/** One office: where it is, how to find the door, when it is open, and which numbers are its own. */
@Route("staff/offices/:key")
@RouteAlias("staff/new-office")
@RolesAllowed("STAFF")
class LocationEditorView extends RecordPage<LocationDraft, LocationDetails> {

    private final Button remove = new Button(getTranslation("staff.office.remove"), click -> askToRemove());
    private final Button closeNow = new Button(getTranslation("staff.close"), click -> askUntilWhen());
    private final Button reopen =
            new Button(getTranslation("staff.reopen"), click -> changeStatus(null, "staff.reopen.done"));
    private final Section numbers = new Section();
    private final ReachNotice reach = new ReachNotice();
    private final LocationsApi locations;
    private final ContactPointsApi contactPoints;
    private final Offices offices;
    private final ZoneId practiceZone;
    private final Clock clock;
    private final Planning planning;
    private List<PlannedChange> ahead = List.of();
    private Optional<DatedChanges<LocationDraft, LocationDetails>> dated = Optional.empty();
    private LocationForm form;
    private Optional<LocationDetails> shown = Optional.empty();

    LocationEditorView(
            StaffAccess access,
            LocationsApi locations,
            ContactPointsApi contactPoints,
            Offices offices,
            Planning planning,
            @Value("${portal.time-zone}") ZoneId practiceZone,
            Clock clock) {
        super(access, "staff.office.new", records(locations));
        this.locations = locations;
        this.contactPoints = contactPoints;
        this.offices = offices;
        this.planning = planning;
        this.practiceZone = practiceZone;
        this.clock = clock;
        form = new LocationForm(today(), List.of());
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    }

    /** Says how offices are saved. */
    static RecordAccess<LocationDraft, LocationDetails> records(LocationsApi locations) {
        return new RecordAccess<>(
                LocationDraft.class,
                LocationDetails.class,
                (read, draft) -> read.map(office -> locations.reviseLocation(office.slug(), version(office), draft))
                        .orElseGet(() -> locations.addLocation(draft)),
                LocationDetails::toDraft);
    }

    @Override
    protected Opened<LocationDraft, LocationDetails> open(Optional<Slug> key) {
        remove(numbers);
        form = new LocationForm(today(), contactPoints.listContactPoints().value());
        if (key.isEmpty()) {
            List<LocationDetails> existing = offices.all();
            form.showBlank(NamedField.rankAfter(existing.stream().map(LocationDetails::rank)), usualZone(existing));
            return new Opened<>(form, Optional.empty(), List.of());
        }
        ahead = planning.ahead(ChangeKind.LOCATION, key.get());
        return new Opened<>(
                form,
                key.map(existing -> locations.getLocation(existing).value()),
                List.of(reach, new RecordUses(locations.listUses(key.get()))));
    }

    @Override
    protected String title(LocationDetails office) {
        return office.name();
    }

    @Override
    protected String path(LocationDetails office) {
        return "staff/offices/" + office.slug();
    }

    @Override
    protected String history(LocationDetails office) {
        return RecordHistory.address(ChangeKind.LOCATION, office.slug());
    }

    @Override
    protected void prepare(RecordEditor<LocationDraft, LocationDetails> created) {
        var changes = new DatedChanges<>(planning.desk(ChangeKind.LOCATION, form, LocationDraft.class), created);
        changes.list(ahead);
        dated = Optional.of(changes);
        Stream.of(closeNow, reopen, remove).forEach(action -> {
            action.setVisible(false);
            created.addAction(action);
        });
        created.askBeforeSaving(
                (before, after) -> !Objects.equals(before.address(), after.address())
                        || !Objects.equals(before.hours(), after.hours()),
                () -> shown.map(office -> locations.getReach(office.slug())).flatMap(ReachNotice::question));
    }

    @Override
    protected void show(LocationDetails office) {
        shown = Optional.of(office);
        dated.ifPresent(
                changes -> changes.at(new DatedChanges.Place<>(office.slug(), office.timeZone(), office.toDraft())));
        remove.setVisible(true);
        read(() -> locations.getReach(office.slug()), reach::show);
        var closed = isClosed(office);
        closeNow.setVisible(!closed);
        reopen.setVisible(closed);
        numbers.removeAll();
        numbers.add(new H2(getTranslation("staff.office.numbers")));
        if (office.contactPoints().isEmpty()) {
            numbers.add(new Paragraph(getTranslation("staff.office.numbers.none")));
        }
        var list = new UnorderedList();
        for (ContactPointDetails number : office.contactPoints()) {
            list.add(new ListItem(new Anchor(
                    "staff/phone-numbers/" + number.key(),
                    number.label() + " · " + number.number().display())));
        }
        numbers.add(
                list,
                new Anchor("staff/new-phone-number", getTranslation("staff.number.add")),
                new OfficeAtMoment(
                        office.timeZone(),
                        clock.instant(),
                        (moment, show) -> read(() -> asOf(office.slug(), moment), show)));
        add(numbers);
    }

    private Optional<LocationAtMoment> asOf(Slug slug, Instant moment) {
        try {
            return Optional.of(locations.getLocationAt(slug, moment));
        } catch (HttpClientErrorException.NotFound noneThen) {
            return Optional.empty();
        }
    }

    private void askUntilWhen() {
        shown.ifPresent(office -> new CloseNowDialog(
                        office.name(),
                        office.availability(),
                        clock.instant().atZone(office.timeZone()),
                        closure -> changeStatus(closure, "staff.close.done"))
                .open());
    }

    private void changeStatus(@Nullable OperatingStatus status, String done) {
        editor().change(
                        office -> locations.reviseLocation(
                                office.slug(), version(office), office.toDraft().withStatus(status)),
                        office -> {
                            form.showStatus(office.status());
                            editor().message().confirm(getTranslation(done));
                        });
    }

    /** One that is still to come is taken back among the fields: today the office may have to be closed too. */
    private boolean isClosed(LocationDetails office) {
        var status = office.status();
        return status != null
                && status.code() == OperatingStatus.Code.CLOSED
                && status.holds(LocalDateTime.ofInstant(clock.instant(), office.timeZone()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(practiceZone));
    }

    /** What is still shown goes only when something else takes its place. */
    private void askToRemove() {
        shown.ifPresent(office -> read(() -> choice(office), choice -> {
            if (choice.uses().isEmpty()) {
                ask("staff.office.remove", this::removeOffice);
            } else {
                new ReplaceDialog(office.name(), choice, this::replaceOffice).open();
            }
        }));
    }

    private ReplaceDialog.Choice choice(LocationDetails office) {
        var uses = locations.listUses(office.slug());
        var others = new LinkedHashMap<Slug, String>();
        if (!uses.isEmpty()) {
            offices.all().stream()
                    .filter(other -> !other.slug().equals(office.slug()))
                    .forEach(other -> others.put(other.slug(), other.name()));
        }
        return new ReplaceDialog.Choice(uses, others);
    }

    private void replaceOffice(Slug by) {
        remove(
                office -> locations.replaceLocation(office.slug(), version(office), new RecordReplacement(by)),
                LocationListView.class);
    }

    private void removeOffice() {
        remove(office -> locations.removeLocation(office.slug(), version(office)), LocationListView.class);
    }

    /** A practice's offices mostly lie in one zone. */
    private ZoneId usualZone(List<LocationDetails> existing) {
        return existing.isEmpty() ? practiceZone : existing.getFirst().timeZone();
    }

    private static Version version(LocationDetails office) {
        return new Version(office.version());
    }
}
