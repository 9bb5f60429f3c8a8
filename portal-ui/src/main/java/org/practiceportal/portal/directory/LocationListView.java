package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.StaffPage;
import org.practiceportal.portal.staff.StaffTable;

/** Every office of the practice, in the order in which patients see them. */
@Route("staff/offices")
@RolesAllowed("STAFF")
class LocationListView extends StaffPage implements AfterNavigationObserver {

    private final StaffTable table = new StaffTable(
            getTranslation("staff.nav.offices"),
            getTranslation("staff.office.name"),
            getTranslation("staff.office.address"),
            getTranslation("staff.hours"),
            getTranslation("staff.nav.numbers"));
    private final Offices offices;

    LocationListView(StaffAccess access, Offices offices) {
        super(access, "");
        this.offices = offices;
        setHeading(getTranslation("staff.nav.offices"));
        var add = new Anchor("staff/new-office", getTranslation("staff.office.add"));
        add.addClassName("staff-primary-link");
        add(
                add,
                table,
                new Anchor("staff/directory-exchange", getTranslation("staff.exchange.link")),
                new Anchor(RecordHistory.removed(ChangeKind.LOCATION), getTranslation("staff.removed")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read(offices::all, this::show);
    }

    private void show(List<LocationDetails> all) {
        table.clear();
        for (LocationDetails office : all) {
            table.addRow(
                    new Anchor("staff/offices/" + office.slug(), office.name()),
                    StaffTable.text(describe(office.address())),
                    StaffTable.text(describe(office.hours())),
                    StaffTable.text(Integer.toString(office.contactPoints().size())));
        }
    }

    private String describe(@Nullable PostalAddress address) {
        return address == null
                ? getTranslation("staff.office.address.unknown")
                : "%s, %s, %s %s".formatted(address.line(), address.city(), address.state(), address.postalCode());
    }

    private String describe(@Nullable OpeningHours hours) {
        return getTranslation(hours == null ? "staff.hours.unknown" : "staff.hours.entered");
    }
}
