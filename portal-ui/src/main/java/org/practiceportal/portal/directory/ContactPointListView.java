package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.StaffPage;
import org.practiceportal.portal.staff.StaffTable;

/** Every number of the practice, in the order in which patients see them. */
@Route("staff/phone-numbers")
@RolesAllowed("STAFF")
class ContactPointListView extends StaffPage implements AfterNavigationObserver {

    private final StaffTable table = new StaffTable(
            getTranslation("staff.nav.numbers"),
            getTranslation("staff.number.label"),
            getTranslation("staff.number.number"),
            getTranslation("staff.number.kind"),
            getTranslation("staff.number.location"));
    private final ContactPointsApi contactPoints;
    private final Offices offices;

    ContactPointListView(StaffAccess access, ContactPointsApi contactPoints, Offices offices) {
        super(access, "");
        this.contactPoints = contactPoints;
        this.offices = offices;
        setHeading(getTranslation("staff.nav.numbers"));
        var add = new Anchor("staff/new-phone-number", getTranslation("staff.number.add"));
        add.addClassName("staff-primary-link");
        add(
                add,
                table,
                new Anchor("staff/directory-exchange", getTranslation("staff.exchange.link")),
                new Anchor(RecordHistory.removed(ChangeKind.CONTACT_POINT), getTranslation("staff.removed")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read(
                () -> new Directory(contactPoints.listContactPoints().value(), offices.all()),
                directory -> show(directory.numbers(), directory.officeNames()));
    }

    private void show(List<ContactPointDetails> numbers, Map<Slug, String> officeNames) {
        table.clear();
        // Each with its like alone: each with all others takes minutes where there are thousands of offices.
        Map<PhoneNumber, List<ContactPointDetails>> byDigits =
                numbers.stream().collect(Collectors.groupingBy(ContactPointDetails::number));
        for (ContactPointDetails number : numbers) {
            String extension = number.extension();
            var name = new Div(link(number));
            var same = SameLine.of(number).others(byDigits.getOrDefault(number.number(), List.of()), number.key());
            if (!same.isEmpty()) {
                name.add(new Duplicates(same));
            }
            table.addRow(
                    name,
                    StaffTable.text(number.number().display()
                            + (extension == null
                                    ? ""
                                    : " " + getTranslation("staff.number.extension.short", extension))),
                    StaffTable.text(getTranslation("staff.number.kind." + number.kind())),
                    StaffTable.text(
                            number.location() == null
                                    ? getTranslation("staff.number.location.none")
                                    : officeNames.getOrDefault(number.location(), "")));
        }
    }

    private static Anchor link(ContactPointDetails number) {
        return new Anchor("staff/phone-numbers/" + number.key(), number.label());
    }

    private record Directory(List<ContactPointDetails> numbers, List<LocationDetails> offices) {
        Map<Slug, String> officeNames() {
            return offices.stream().collect(Collectors.toMap(LocationDetails::slug, LocationDetails::name));
        }
    }
}
