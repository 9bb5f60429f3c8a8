package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.common.directory.PlannedChangesApi;
import org.practiceportal.portal.layout.Texts;
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
            getTranslation("staff.planned.by"),
            getTranslation("staff.planned.state"));
    private final Paragraph nothing = new Paragraph(getTranslation("staff.planned.none"));
    private final PlannedChangesApi changes;
    private final Texts texts = Texts.english();

    PlannedChangesView(StaffAccess access, PlannedChangesApi changes) {
        super(access, "");
        this.changes = changes;
        setHeading(getTranslation("staff.planned.all"));
        nothing.setVisible(false);
        add(nothing, table);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read(() -> changes.listPlannedChanges(null, null), this::show);
    }

    private void show(List<PlannedChange> ahead) {
        table.clear();
        table.setVisible(!ahead.isEmpty());
        nothing.setVisible(ahead.isEmpty());
        ahead.forEach(change -> {
            var from = change.change().from();
            table.addRow(
                    link(change),
                    StaffTable.text(texts.get(
                                    "frame.day-and-time",
                                    texts.date(from.toLocalDate()),
                                    texts.time(from.toLocalTime()))
                            + " (" + change.change().zone().getId() + ")"),
                    StaffTable.text(Objects.requireNonNullElse(change.plannedByName(), change.plannedBy())),
                    StaffTable.text(
                            change.failure() == null
                                    ? getTranslation("staff.planned.ahead")
                                    : getTranslation("staff.planned.failed", change.failure())));
        });
    }

    private static Anchor link(PlannedChange change) {
        var key = change.change().key();
        var folder = change.change().kind() == ChangeKind.LOCATION ? "staff/offices/" : "staff/phone-numbers/";
        return new Anchor(folder + key, key.value());
    }
}
