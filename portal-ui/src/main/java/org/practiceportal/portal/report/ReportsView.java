package org.practiceportal.portal.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.report.DetailReport;
import org.practiceportal.common.report.DetailReportClosing;
import org.practiceportal.common.report.DetailReportOutcome;
import org.practiceportal.common.report.DetailReportsApi;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.Moment;
import org.practiceportal.portal.staff.StaffPage;

/** What patients have reported as wrong, until somebody has looked after it. */
@Route("staff/reports")
@RolesAllowed("STAFF")
class ReportsView extends StaffPage implements AfterNavigationObserver {

    private final Paragraph left = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final DetailReportsApi reports;

    ReportsView(StaffAccess access, DetailReportsApi reports) {
        super(access, "");
        this.reports = reports;
        setHeading(getTranslation("staff.reports"));
        left.getElement().setAttribute("role", "status");
        list.addClassName("staff-history-list");
        add(new Paragraph(getTranslation("staff.reports.text")), left, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open();
    }

    private void open() {
        read(reports::listOpenReports, this::show);
    }

    private void show(List<DetailReport> open) {
        list.removeAll();
        open.forEach(report -> list.add(line(report)));
        left.setText(getTranslation("staff.reports.left", open.size()));
    }

    private ListItem line(DetailReport report) {
        var folder = report.problem().kind() == ChangeKind.CONTACT_POINT ? "staff/phone-numbers/" : "staff/offices/";
        var mended = button(report, DetailReportOutcome.MENDED);
        var wasRight = button(report, DetailReportOutcome.WAS_RIGHT);
        var buttons = new Div(mended, wasRight);
        buttons.addClassName("staff-answers");
        return new ListItem(
                new H2(new Anchor(folder + report.key(), report.title())),
                new Paragraph(getTranslation("report." + report.problem())),
                new Paragraph(
                        new Span(getTranslation("staff.reports.count", report.count()) + " "),
                        new Moment(report.lastAt())),
                buttons);
    }

    private Button button(DetailReport report, DetailReportOutcome outcome) {
        var words = getTranslation("staff.reports." + outcome);
        var button = new Button(words, click -> close(report, outcome));
        button.setAriaLabel(words + ": " + report.title());
        return button;
    }

    private void close(DetailReport report, DetailReportOutcome outcome) {
        change(
                Boolean.class,
                () -> {
                    reports.close(report.id(), new DetailReportClosing(outcome));
                    return true;
                },
                closed -> {
                    open();
                    message().confirm(getTranslation("staff.reports.closed", report.title()));
                },
                this::open);
    }
}
