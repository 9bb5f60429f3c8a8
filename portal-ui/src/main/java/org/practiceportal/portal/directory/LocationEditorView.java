package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.RecordAccess;
import org.practiceportal.portal.staff.RecordEditor;
import org.practiceportal.portal.staff.StaffPage;

/** One office: where it is, how to find the door, when it is open, and which numbers are its own. */
@Route("staff/offices/:slug")
@RouteAlias("staff/new-office")
@RolesAllowed("STAFF")
class LocationEditorView extends StaffPage implements BeforeEnterObserver, BeforeLeaveObserver {

    private final Section numbers = new Section();
    private final LocationsApi locations;
    private final Offices offices;
    private Optional<RecordEditor<LocationDraft, LocationDetails>> editor = Optional.empty();

    LocationEditorView(StaffAccess access, LocationsApi locations, Offices offices) {
        super(access, "");
        this.locations = locations;
        this.offices = offices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        setHeading(getTranslation("staff.office.new"));
        event.getRouteParameters()
                .get("slug")
                .ifPresentOrElse(
                        slug -> Slug.find(slug)
                                .ifPresentOrElse(this::open, () -> message().warn(getTranslation("staff.missing"))),
                        this::start);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        editor.ifPresent(open -> open.beforeLeave(event));
    }

    private void start() {
        read(offices::all, existing -> {
            var form = new LocationForm();
            var created = newEditor(form);
            form.showBlank(existing.size(), usualZone(existing));
            created.onSaved(saved -> getUI().ifPresent(ui -> ui.navigate("staff/offices/" + saved.slug())));
        });
    }

    private void open(Slug slug) {
        read(() -> new Opened(locations.getLocation(slug).value(), locations.listUses(slug)), opened -> {
            var edited = newEditor(new LocationForm());
            edited.addNotice(new RecordUses(opened.uses()));
            edited.open(opened.office());
            edited.onSaved(saved -> setHeading(saved.name()));
            setHeading(opened.office().name());
            showNumbers(opened.office());
        });
    }

    private RecordEditor<LocationDraft, LocationDetails> newEditor(LocationForm form) {
        editor.ifPresent(this::remove);
        var created = new RecordEditor<>(
                access(),
                form,
                new RecordAccess<LocationDraft, LocationDetails>(
                        LocationDetails.class,
                        (read, draft) -> read == null
                                ? locations.addLocation(draft)
                                : locations.reviseLocation(draft.slug(), read, draft),
                        LocationDetails::toDraft,
                        LocationDetails::version));
        editor = Optional.of(created);
        add(created);
        return created;
    }

    private void showNumbers(LocationDetails office) {
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
        numbers.add(list, new Anchor("staff/new-phone-number", getTranslation("staff.number.add")));
        add(numbers);
    }

    /** A practice's offices mostly lie in one zone. */
    private static ZoneId usualZone(List<LocationDetails> existing) {
        return existing.isEmpty()
                ? ZoneId.of("America/Chicago")
                : existing.getFirst().timeZone();
    }

    private record Opened(LocationDetails office, List<RecordUse> uses) {}
}
