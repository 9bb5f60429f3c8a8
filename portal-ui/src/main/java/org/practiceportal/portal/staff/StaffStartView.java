package org.practiceportal.portal.staff;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.common.directory.PlannedChangesApi;
import org.practiceportal.common.directory.VerificationsApi;
import org.practiceportal.common.report.DetailReportsApi;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.security.StaffMember;

/** Where staff begin: the things they come for, one click away. */
@Route("staff")
@RolesAllowed("STAFF")
class StaffStartView extends StaffPage implements AfterNavigationObserver {

    private final Paragraph planned = new Paragraph();
    private final Paragraph checks = new Paragraph();
    private final Paragraph reports = new Paragraph();
    private final VerificationsApi verifications;
    private final DetailReportsApi detailReports;
    private final PlannedChangesApi plannedChanges;
    private final Clock clock;

    StaffStartView(
            StaffAccess access,
            VerificationsApi verifications,
            DetailReportsApi detailReports,
            PlannedChangesApi plannedChanges,
            Clock clock) {
        super(access, "");
        this.verifications = verifications;
        this.detailReports = detailReports;
        this.plannedChanges = plannedChanges;
        this.clock = clock;
        setHeading(access.member()
                .map(StaffMember::displayName)
                .map(name -> getTranslation("staff.start.welcome", name))
                .orElseGet(() -> getTranslation("staff.title")));
        var tasks = new UnorderedList(
                task("numbers", "staff/phone-numbers"),
                task("offices", "staff/offices"),
                task("people", "staff/practitioners"),
                task("pages", "staff/pages"),
                task("new-page", "staff/new-page"),
                task("planned", "staff/planned-changes", planned),
                task("checks", "staff/checks", checks),
                task("reports", "staff/reports", reports),
                task("insight", "staff/insight"),
                task("practice", "staff/practice"));
        tasks.addClassName("staff-tasks");
        add(tasks);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read(
                () -> new Waiting(
                        verifications.listVerifications().value().stream()
                                .filter(item -> item.isDue(clock.instant()))
                                .count(),
                        detailReports.listOpenReports().size(),
                        plannedChanges.listPlannedChanges(null, null)),
                waiting -> {
                    checks.setText(getTranslation("staff.checks.left", waiting.checks()));
                    reports.setText(getTranslation("staff.reports.left", waiting.reports()));
                    planned.setText(getTranslation("staff.planned.left", waiting.ahead(), waiting.failed()));
                });
    }

    private ListItem task(String name, String path) {
        return task(name, path, new Paragraph());
    }

    /** Says what is done there until it is known how much of it there is to do. */
    private ListItem task(String name, String path, Paragraph text) {
        text.setText(getTranslation("staff.start." + name + ".text"));
        return new ListItem(new Anchor(path, getTranslation("staff.start." + name)), text);
    }

    private record Waiting(long checks, long reports, List<PlannedChange> planned) {

        long ahead() {
            return planned.stream().filter(change -> change.failure() == null).count();
        }

        long failed() {
            return planned.size() - ahead();
        }
    }
}
