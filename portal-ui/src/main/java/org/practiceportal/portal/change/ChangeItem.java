package org.practiceportal.portal.change;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.HistoryEntry;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.FieldDifference;

/** One change in words: what happened to which record, when and by whom, and each field from what to what. */
class ChangeItem extends ListItem {

    private final HistoryEntry entry;

    /**
     * Tells of a change.
     *
     * @param from what it began with
     * @param zone the zone in which to tell when it was
     */
    ChangeItem(HistoryEntry entry, @Nullable Map<String, @Nullable Object> from, VersionReader<?> reader, ZoneId zone) {
        this.entry = entry;
        Optional<? extends PastVersion<?>> before = reader.read(from);
        Optional<? extends PastVersion<?>> after = reader.read(entry.after());
        var by = new Div(time(zone), new Span(" · " + who(entry)));
        by.addClassName("staff-history-by");
        add(new H2(event(title(before, after))), by);
        if (entry.plannedAt() != null) {
            add(new Paragraph(getTranslation(
                    "staff.history.planned",
                    Texts.english().moment(entry.plannedAt().atZone(zone)))));
        }
        if ((from != null && before.isEmpty()) || (entry.after() != null && after.isEmpty())) {
            add(new Paragraph(getTranslation("staff.history.unreadable")));
        } else if (!isPageTakenAway()) {
            add(fields(FieldDifference.between(told(before), told(after))));
        }
    }

    /** Leads to the history of the record that changed. */
    void addLink(String address) {
        add(new Anchor(address, getTranslation("staff.history.of-record")));
    }

    /** Tells who made a change: by name where it is known, and a service by whom it acted for. */
    static String who(HistoryEntry entry) {
        String name = entry.actorName();
        return name == null ? entry.actor() : name + " (" + entry.actor() + ")";
    }

    /** Tells when a change was made. */
    static String when(HistoryEntry entry, ZoneId zone) {
        return Texts.english().moment(entry.at().atZone(zone));
    }

    private HtmlContainer time(ZoneId zone) {
        var time = new HtmlContainer("time");
        time.getElement().setAttribute("datetime", entry.at().toString());
        time.setText(when(entry, zone));
        return time;
    }

    private String event(String title) {
        String what = entry.after() == null ? "removed" : entry.before() == null ? "added" : "changed";
        return getTranslation("staff.history." + entry.kind().wireName() + "." + what, title);
    }

    private String title(Optional<? extends PastVersion<?>> before, Optional<? extends PastVersion<?>> after) {
        if (after.isPresent()) {
            return after.get().title();
        }
        return before.isPresent() ? before.get().title() : entry.key();
    }

    /** The text of a page that is retired, or of a draft that was published, is told where it was written. */
    private boolean isPageTakenAway() {
        return entry.after() == null
                && (entry.kind() == ChangeKind.CONDITION_PAGE || entry.kind() == ChangeKind.CONDITION_PAGE_DRAFT);
    }

    private static Map<String, String> told(Optional<? extends PastVersion<?>> version) {
        return version.isPresent() ? version.get().told() : Map.of();
    }

    private UnorderedList fields(List<FieldDifference> differences) {
        var list = new UnorderedList();
        list.addClassName("staff-history-fields");
        differences.stream().map(FieldDifference::atAGlance).forEach(field -> {
            var label = new Span(getTranslation("staff.history.field", field.label()));
            label.addClassName("staff-history-label");
            list.add(new ListItem(label, value("from", field.from()), new Span(" → "), value("to", field.to())));
        });
        return list;
    }

    private Span value(String which, String text) {
        var value = new Span(text.isBlank() ? getTranslation("staff.empty") : text);
        value.addClassName("staff-history-" + which);
        return value;
    }
}
