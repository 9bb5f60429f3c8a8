package org.practiceportal.portal.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.condition.TypedContactPlace;
import org.practiceportal.common.condition.TypedContactReport;
import org.practiceportal.common.condition.TypedContactsApi;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.Moment;
import org.practiceportal.portal.staff.StaffPage;
import org.practiceportal.portal.staff.StaffTable;

/** What pages have as letters though the directory has it, page by page, until somebody has mended it. */
@Route("staff/typed-contacts")
@RolesAllowed("STAFF")
class TypedContactsView extends StaffPage implements AfterNavigationObserver {

    /** As many as one scrolls through; more are a page further. */
    private static final int SIZE = 50;

    private final Paragraph state = new Paragraph();
    private final Nav stretches = new Nav();
    private final StaffTable table = new StaffTable(
            getTranslation("staff.typed-list"),
            getTranslation("staff.typed-list.page"),
            getTranslation("staff.typed-list.typed"),
            getTranslation("staff.typed-list.record"));
    private final TypedContactsApi typedContacts;
    private int page;

    TypedContactsView(StaffAccess access, TypedContactsApi typedContacts) {
        super(access, "");
        this.typedContacts = typedContacts;
        setHeading(getTranslation("staff.typed-list"));
        state.getElement().setAttribute("role", "status");
        var scan = new Button(getTranslation("staff.typed-list.scan"), click -> scan());
        var tools = new Div(state, scan);
        tools.addClassName("staff-tools");
        stretches.addClassName("staff-stretches");
        stretches.getElement().setAttribute("aria-label", getTranslation("staff.page.stretches"));
        add(new Paragraph(getTranslation("staff.typed-list.text")), tools, table, stretches);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
        open();
    }

    private void open() {
        read(() -> typedContacts.listTypedContacts(page, SIZE), this::show);
    }

    private void scan() {
        read(
                () -> {
                    typedContacts.scanEveryPage();
                    return typedContacts.listTypedContacts(page, SIZE);
                },
                report -> {
                    show(report);
                    message().confirm(getTranslation("staff.typed-list.scanned"));
                });
    }

    private void show(TypedContactReport report) {
        state.removeAll();
        state.add(new Span(getTranslation("staff.typed-list.left", report.total()) + " "));
        if (report.scannedAt() == null) {
            state.add(new Span(getTranslation("staff.typed-list.never")));
        } else {
            state.add(new Span(getTranslation("staff.typed-list.at") + " "), new Moment(report.scannedAt()));
        }
        table.clear();
        table.setVisible(!report.places().isEmpty());
        report.places().forEach(place -> table.addRow(page(place), StaffTable.text(place.text()), record(place)));
        stretches.removeAll();
        if (page > 0) {
            stretches.add(stretch("staff.page.previous", page - 1));
        }
        if (report.total() > (page + 1L) * SIZE) {
            stretches.add(stretch("staff.page.next", page + 1));
        }
    }

    private Component page(TypedContactPlace place) {
        return new Anchor(
                "staff/pages/" + place.page(),
                place.draft() ? getTranslation("staff.uses.draft", place.title()) : place.title());
    }

    private Component record(TypedContactPlace place) {
        if (place.key() == null || place.label() == null) {
            return StaffTable.text(getTranslation("staff.typed-list.unknown"));
        }
        var folder = place.kind() == ChangeKind.CONTACT_POINT ? "staff/phone-numbers/" : "staff/offices/";
        var record = new Anchor(folder + place.key(), place.label());
        return place.former() ? new Div(record, new Span(" " + getTranslation("staff.typed-list.former"))) : record;
    }

    private Anchor stretch(String words, int number) {
        return new Anchor("staff/typed-contacts?page=" + number, getTranslation(words));
    }
}
