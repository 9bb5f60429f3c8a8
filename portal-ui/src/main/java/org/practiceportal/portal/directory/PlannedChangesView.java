package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.StaffPage;
import org.practiceportal.portal.staff.StaffTable;

/** Every change that is dated ahead, and those that could not be made. */
@Route("staff/planned-changes")
@RolesAllowed("STAFF")
class PlannedChangesView extends StaffPage implements AfterNavigationObserver {

    private final StaffTable table = new StaffTable(
            getTranslation("staff.planned.all"),
            getTranslation("staff.planned.record"),
            getTranslation("staff.planned.when"),
            getTranslation("staff.planned.what"),
            getTranslation("staff.planned.by"),
            getTranslation("staff.planned.state"));
    private final Paragraph nothing = new Paragraph(getTranslation("staff.planned.none"));
    private final Planning planning;

    PlannedChangesView(StaffAccess access, Planning planning) {
        super(access, "");
        this.planning = planning;
        setHeading(getTranslation("staff.planned.all"));
        nothing.setVisible(false);
        add(nothing, table);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read(planning::all, this::show);
    }

    private void show(List<Planning.Told> ahead) {
        table.clear();
        table.setVisible(!ahead.isEmpty());
        nothing.setVisible(ahead.isEmpty());
        ahead.forEach(told -> {
            var change = told.change();
            table.addRow(
                    new Anchor(told.address(), told.name()),
                    StaffTable.text(told.moment()),
                    StaffTable.text(told.fields()),
                    StaffTable.text(Objects.requireNonNullElse(change.plannedByName(), change.plannedBy())),
                    StaffTable.text(
                            change.failure() == null
                                    ? getTranslation("staff.planned.ahead")
                                    : getTranslation("staff.planned.failed", change.failure())));
        });
    }
}
