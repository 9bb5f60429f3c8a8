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
import org.practiceportal.common.directory.VerificationsApi;
import org.practiceportal.common.report.DetailReportsApi;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.security.StaffMember;

/** Where staff begin: the things they come for, one click away. */
@Route("staff")
@RolesAllowed("STAFF")
class StaffStartView extends StaffPage implements AfterNavigationObserver {

    private final Paragraph checks = new Paragraph();
    private final Paragraph reports = new Paragraph();
    private final VerificationsApi verifications;
    private final DetailReportsApi detailReports;
    private final Clock clock;

    StaffStartView(StaffAccess access, VerificationsApi verifications, DetailReportsApi detailReports, Clock clock) {
        super(access, "");
        this.verifications = verifications;
        this.detailReports = detailReports;
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
                task("checks", "staff/checks", checks),
                task("reports", "staff/reports", reports),
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
                        detailReports.listOpenReports().size()),
                waiting -> {
                    checks.setText(getTranslation("staff.checks.left", waiting.checks()));
                    reports.setText(getTranslation("staff.reports.left", waiting.reports()));
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

    private record Waiting(long checks, long reports) {}
}
