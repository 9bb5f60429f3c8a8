package org.practiceportal.portal.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.VerificationsApi;
import org.practiceportal.common.report.DetailReportsApi;
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
            getTranslation("staff.attention"),
            getTranslation("staff.office.address"),
            getTranslation("staff.hours"),
            getTranslation("staff.nav.numbers"));
    private final Offices offices;
    private final VerificationsApi verifications;
    private final DetailReportsApi reports;
    private final Clock clock;

    LocationListView(
            StaffAccess access,
            Offices offices,
            VerificationsApi verifications,
            DetailReportsApi reports,
            Clock clock) {
        super(access, "");
        this.offices = offices;
        this.verifications = verifications;
        this.reports = reports;
        this.clock = clock;
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
        read(
                () -> new Listed(
                        offices.all(),
                        Attention.of(
                                verifications.listVerifications().value(), reports.listOpenReports(), clock.instant())),
                this::show);
    }

    /** What wants attention comes first, the most pressing on top; the rest stands as patients see it. */
    private void show(Listed listed) {
        table.clear();
        listed.offices().stream()
                .map(office -> new Row(office, listed.attention().reasons(office)))
                .sorted(Comparator.comparing(
                        row -> row.reasons().stream().findFirst().orElse(null),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(this::add);
    }

    private void add(Row row) {
        var office = row.office();
        table.addRow(
                new Anchor("staff/offices/" + office.slug(), office.name()),
                reasons(row),
                StaffTable.text(describe(office.address())),
                StaffTable.text(describe(office.hours())),
                StaffTable.text(Integer.toString(office.contactPoints().size())));
    }

    /** Each reason leads to where something can be done about it. */
    private Component reasons(Row row) {
        if (row.reasons().isEmpty()) {
            return StaffTable.text(getTranslation("staff.attention.none"));
        }
        var reasons = new UnorderedList();
        row.reasons()
                .forEach(reason -> reasons.add(new ListItem(new Anchor(
                        switch (reason) {
                            case REPORTED -> "staff/reports";
                            case CHECK_DUE -> "staff/checks";
                            case NO_HOURS, NO_ADDRESS, REOPENS_TODAY, HOLIDAY ->
                                "staff/offices/" + row.office().slug();
                        },
                        getTranslation("staff.attention." + reason)))));
        return reasons;
    }

    private record Listed(List<LocationDetails> offices, Attention attention) {}

    private record Row(LocationDetails office, List<Attention.Reason> reasons) {}

    private String describe(@Nullable PostalAddress address) {
        return address == null
                ? getTranslation("staff.office.address.unknown")
                : "%s, %s, %s %s".formatted(address.line(), address.city(), address.state(), address.postalCode());
    }

    private String describe(@Nullable OpeningHours hours) {
        return getTranslation(hours == null ? "staff.hours.unknown" : "staff.hours.entered");
    }
}
