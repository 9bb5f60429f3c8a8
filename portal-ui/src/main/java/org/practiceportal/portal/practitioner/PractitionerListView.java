package org.practiceportal.portal.practitioner;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.stream.Collectors;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.practitioner.PractitionerList;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.StaffPage;
import org.practiceportal.portal.staff.StaffTable;

/** Everybody who sees patients or did, by family name. */
@Route("staff/practitioners")
@RolesAllowed("STAFF")
class PractitionerListView extends StaffPage implements AfterNavigationObserver {

    private final StaffTable table = new StaffTable(
            getTranslation("staff.nav.people"),
            getTranslation("staff.person"),
            getTranslation("staff.person.specialties"),
            getTranslation("staff.role"));
    private final Paragraph nobody = new Paragraph(getTranslation("staff.person.nobody"));
    private final PractitionersApi practitioners;
    private final Clock clock;

    PractitionerListView(StaffAccess access, PractitionersApi practitioners, Clock clock) {
        super(access, "");
        this.practitioners = practitioners;
        this.clock = clock;
        setHeading(getTranslation("staff.nav.people"));
        var add = new Anchor("staff/new-practitioner", getTranslation("staff.person.add"));
        add.addClassName("staff-primary-link");
        nobody.setVisible(false);
        add(
                add,
                nobody,
                table,
                new Anchor(RecordHistory.removed(ChangeKind.PRACTITIONER), getTranslation("staff.removed")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read(() -> practitioners.listPractitioners().value(), this::show);
    }

    private void show(PractitionerList all) {
        table.clear();
        table.setVisible(!all.practitioners().isEmpty());
        nobody.setVisible(all.practitioners().isEmpty());
        PractitionerNow.all(all.practitioners(), all.locations(), clock.instant())
                .forEach(person -> table.addRow(
                        new Anchor("staff" + person.path(), person.name().display()),
                        StaffTable.text(String.join(", ", person.about().specialties())),
                        StaffTable.text(where(person))));
    }

    private String where(PractitionerNow person) {
        if (person.isHere()) {
            return person.roles().stream().map(role -> role.office().name()).collect(Collectors.joining(", "));
        }
        return getTranslation(person.toCome().isEmpty() ? "staff.person.left" : "staff.person.to-come");
    }
}
