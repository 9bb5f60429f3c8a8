package org.practiceportal.portal.change;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.change.HistoryEntry;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.StaffPage;
import org.practiceportal.portal.staff.StaffTable;
import org.springframework.beans.factory.annotation.Value;

/** What is gone from the directory, with the way to its history, where it can be brought back. */
@Route("staff/removed/:kind")
@RolesAllowed("STAFF")
class RemovedRecordsView extends StaffPage implements BeforeEnterObserver {

    private final Div shown = new Div();
    private final HistoryPages pages;
    private final ZoneId practiceZone;

    RemovedRecordsView(StaffAccess access, HistoryPages pages, @Value("${portal.time-zone}") ZoneId practiceZone) {
        super(access, "");
        this.pages = pages;
        this.practiceZone = practiceZone;
        add(shown);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        setHeading(getTranslation("staff.removed"));
        shown.removeAll();
        int page = Stretches.page(event.getLocation().getQueryParameters());
        Optional<RecordHistory<?, ?>> records =
                event.getRouteParameters().get("kind").flatMap(pages::find);
        if (records.isPresent()) {
            read(() -> pages.readRemoved(records.get(), page), removed -> show(records.get(), removed, page));
        } else {
            message().warn(getTranslation("staff.missing"));
        }
    }

    private void show(RecordHistory<?, ?> records, HistoryPages.Removed removed, int page) {
        shown.removeAll();
        shown.add(new Anchor(records.list(), getTranslation("staff.removed.back")));
        List<HistoryEntry> entries = removed.entries();
        if (entries.isEmpty()) {
            shown.add(new Paragraph(getTranslation("staff.removed.none")));
            return;
        }
        var table = new StaffTable(
                getTranslation("staff.removed"),
                getTranslation("staff.removed.what"),
                getTranslation("staff.removed.when"),
                getTranslation("staff.removed.who"));
        for (HistoryEntry entry : entries) {
            String title = removed.reader()
                    .read(entry.before())
                    .<String>map(PastVersion::title)
                    .orElse(entry.key());
            table.addRow(
                    new Anchor(RecordHistory.address(entry.kind(), new Slug(entry.key())), title),
                    StaffTable.text(ChangeItem.when(entry, practiceZone)),
                    StaffTable.text(ChangeItem.who(entry)));
        }
        shown.add(
                table, new Stretches(RecordHistory.removed(records.kind()), page, entries.size() == HistoryPages.SIZE));
    }
}
