package org.practiceportal.portal.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.VerificationDraft;
import org.practiceportal.common.directory.VerificationItem;
import org.practiceportal.common.directory.VerificationMethod;
import org.practiceportal.common.directory.VerificationsApi;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.Moment;
import org.practiceportal.portal.staff.StaffPage;

/**
 * The numbers to call and the hours to ask for again: what patients are told stands there, one press says that it is
 * right, and the next one follows.
 */
@Route("staff/checks")
@RolesAllowed("STAFF")
class ChecksView extends StaffPage implements AfterNavigationObserver {

    private final Texts texts = Texts.english();
    private final HoursWording wording = new HoursWording(texts);
    private final Paragraph left = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final List<Button> first = new ArrayList<>();
    private final VerificationsApi verifications;
    private final DueChecks due;

    ChecksView(StaffAccess access, VerificationsApi verifications, DueChecks due) {
        super(access, "");
        this.verifications = verifications;
        this.due = due;
        setHeading(getTranslation("staff.checks"));
        left.getElement().setAttribute("role", "status");
        list.addClassName("staff-history-list");
        add(new Paragraph(getTranslation("staff.checks.text")), left, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open();
    }

    private void open() {
        read(due::read, this::show);
    }

    private void show(DueChecks.Due checks) {
        list.removeAll();
        first.clear();
        checks.items().forEach(item -> list.add(line(checks, item)));
        left.setText(getTranslation("staff.checks.left", checks.items().size()));
    }

    private ListItem line(DueChecks.Due checks, VerificationItem item) {
        var line = new ListItem(new H2(new Anchor(editor(item), item.title())));
        if (item.last() != null && !item.last().right()) {
            line.add(new Paragraph(
                    new Div(getTranslation("staff.checks.found-wrong", item.by() == null ? "" : item.by())),
                    new Moment(item.last().at())));
        }
        line.add(told(checks, item));
        var right = new Button(getTranslation("staff.checks.right"), click -> check(item, true));
        right.addThemeVariants(ButtonVariant.PRIMARY);
        right.setAriaLabel(getTranslation("staff.checks.right") + ": " + item.title());
        var wrong = new Button(getTranslation("staff.checks.wrong"), click -> check(item, false));
        wrong.setAriaLabel(getTranslation("staff.checks.wrong") + ": " + item.title());
        first.add(right);
        var buttons = new Div(right, wrong);
        buttons.addClassName("staff-answers");
        line.add(buttons);
        return line;
    }

    private Component told(DueChecks.Due checks, VerificationItem item) {
        var told = new Div();
        if (item.kind() == ChangeKind.CONTACT_POINT) {
            checks.number(item.key()).ifPresent(number -> told(checks, number).forEach(told::add));
        } else {
            checks.office(item.key()).ifPresent(office -> told(office).forEach(told::add));
        }
        return told;
    }

    private Stream<Component> told(DueChecks.Due checks, ContactPointDetails number) {
        var office = number.location() == null
                ? getTranslation("staff.number.location.none")
                : checks.office(number.location()).map(LocationDetails::name).orElse("");
        return Stream.concat(
                Stream.of(new Paragraph(office), new Paragraph(new PhoneLink(number, texts))),
                new NumberWording(texts).about(number).stream().map(Paragraph::new));
    }

    /** Whom to call to ask for hours: the office itself. */
    private Stream<Component> told(LocationDetails office) {
        return Stream.concat(
                Stream.ofNullable(office.hours()).map(hours -> new Paragraph(wording.week(hours))),
                office.contactPoints().stream().limit(1).map(number -> new Paragraph(new PhoneLink(number, texts))));
    }

    private void check(VerificationItem item, boolean right) {
        var draft = new VerificationDraft(VerificationMethod.CALLED, right);
        var version = new Version(item.version());
        if (item.kind() == ChangeKind.CONTACT_POINT) {
            change(
                    ContactPointDetails.class,
                    () -> verifications.verifyContactPoint(item.key(), version, draft),
                    checked -> goOn(item, right),
                    this::open);
        } else {
            change(
                    LocationDetails.class,
                    () -> verifications.verifyHours(item.key(), version, draft),
                    checked -> goOn(item, right),
                    this::open);
        }
    }

    /** What is right leaves the list and the next one is at hand; what is wrong is corrected at once. */
    private void goOn(VerificationItem item, boolean right) {
        if (!right) {
            getUI().ifPresent(ui -> ui.navigate(editor(item)));
            return;
        }
        open();
        first.stream().findFirst().ifPresent(Button::focus);
        message().confirm(getTranslation("staff.checks.done", item.title()));
    }

    private static String editor(VerificationItem item) {
        return (item.kind() == ChangeKind.CONTACT_POINT ? "staff/phone-numbers/" : "staff/offices/") + item.key();
    }
}
