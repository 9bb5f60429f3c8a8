package org.practiceportal.portal.staff;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.security.StaffMember;

/** The frame around every page for staff: where one can go, who is logged in, and the way out. */
@Layout("/staff")
@JavaScript("context://unsaved-typing.js")
@JavaScript("context://clock-time.js")
@RolesAllowed("STAFF")
class StaffLayout extends AppLayout {

    StaffLayout(StaffAccess access, AuthenticationContext authentication) {
        var name = new Span(access.member().map(StaffMember::displayName).orElse(""));
        name.addClassName("staff-name");
        var userName = access.member().map(StaffMember::userName).orElse("");
        var logout = new Button(
                getTranslation("staff.logout"),
                click -> askFirst(
                        () -> UnsavedTyping.forgetAll(getUI().orElseThrow(), userName, authentication::logout)));
        logout.addThemeVariants(ButtonVariant.TERTIARY);
        var title = new Anchor("staff", getTranslation("staff.title"));
        title.addClassName("staff-brand");
        var bar = new Div(title, name, logout);
        bar.addClassName("staff-bar");
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("staff.nav.toggle"));
        addToNavbar(toggle, bar);
        addToDrawer(navigation());
        setPrimarySection(Section.NAVBAR);
    }

    /** What is typed goes with its writer, who may want to save it first. */
    private void askFirst(Runnable logOut) {
        if (getContent() instanceof RecordPage<?, ?> page && page.unsaved()) {
            var question = new ConfirmDialog(
                    getTranslation("staff.leave.title"),
                    getTranslation("staff.leave.text"),
                    getTranslation("staff.leave.stay"),
                    stay -> {});
            question.setRejectable(true);
            question.setRejectText(getTranslation("staff.leave.leave"));
            question.addRejectListener(left -> {
                page.dropTyped();
                logOut.run();
            });
            question.open();
        } else {
            logOut.run();
        }
    }

    private SideNav navigation() {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("staff.nav"));
        navigation.addItem(
                item("staff.nav.start", "staff", false),
                item("staff.nav.pages", "staff/pages", true),
                item("staff.nav.offices", "staff/offices", true),
                item("staff.nav.numbers", "staff/phone-numbers", true),
                item("staff.nav.people", "staff/practitioners", true),
                item("staff.planned.all", "staff/planned-changes", false),
                item("staff.checks", "staff/checks", false),
                item("staff.reports", "staff/reports", false),
                item("staff.insight", "staff/insight", false),
                item("staff.typed-list", "staff/typed-contacts", false),
                item("staff.rules", "staff/vocabulary", true),
                item("staff.judged-queries", "staff/judged-queries", true),
                item("staff.curation", "staff/chosen-results", true),
                item("staff.nav.practice", "staff/practice", true));
        var portal = new SideNavItem(getTranslation("staff.nav.portal"), "/");
        portal.setRouterIgnore(true);
        navigation.addItem(portal);
        return navigation;
    }

    private SideNavItem item(String key, String path, boolean withPagesBelow) {
        var item = new SideNavItem(getTranslation(key), path);
        item.setMatchNested(withPagesBelow);
        return item;
    }
}
