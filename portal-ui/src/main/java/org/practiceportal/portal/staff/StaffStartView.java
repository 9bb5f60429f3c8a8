package org.practiceportal.portal.staff;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.security.StaffMember;

/** Where staff begin: the things they come for, one click away. */
@Route("staff")
@RolesAllowed("STAFF")
class StaffStartView extends StaffPage {

    StaffStartView(StaffAccess access) {
        super(access, "");
        setHeading(access.member()
                .map(StaffMember::displayName)
                .map(name -> getTranslation("staff.start.welcome", name))
                .orElseGet(() -> getTranslation("staff.title")));
        var tasks = new UnorderedList(
                task("numbers", "staff/phone-numbers"),
                task("offices", "staff/offices"),
                task("pages", "staff/pages"),
                task("new-page", "staff/new-page"),
                task("checks", "staff/checks"),
                task("reports", "staff/reports"),
                task("practice", "staff/practice"));
        tasks.addClassName("staff-tasks");
        add(tasks);
    }

    private ListItem task(String name, String path) {
        return new ListItem(
                new Anchor(path, getTranslation("staff.start." + name)),
                new Paragraph(getTranslation("staff.start." + name + ".text")));
    }
}
