package org.practiceportal.portal.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.common.directory.PlannedChangeDraft;
import org.practiceportal.common.directory.PlannedChangesApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.FieldDifference;
import org.practiceportal.portal.staff.RecordEditor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is dated ahead of one record, in its editor: what is typed can be given a date, and what has one is listed and can
 * be taken back.
 *
 * @param <D> the draft
 * @param <R> the record
 */
class DatedChanges<D, R> extends Div {

    private final Texts texts = Texts.english();
    private final Button plan = new Button(getTranslation("staff.plan"), click -> ask());
    private final Desk<D> desk;
    private final RecordEditor<D, R> editor;
    private Optional<Place<D>> place = Optional.empty();
    private List<PlannedChange> planned = List.of();

    /**
     * What it works with.
     *
     * @param form describes drafts in words
     */
    record Desk<D>(
            PlannedChangesApi changes,
            JsonMapper json,
            Clock clock,
            ChangeKind kind,
            DraftForm<D> form,
            Class<D> type) {}

    /**
     * The record as it stands.
     *
     * @param zone of the clocks by which a date begins
     */
    record Place<D>(Slug key, ZoneId zone, D draft) {}

    DatedChanges(Desk<D> desk, RecordEditor<D, R> editor) {
        this.desk = desk;
        this.editor = editor;
        addClassName("staff-planned");
        plan.setVisible(false);
        plan.addThemeVariants(ButtonVariant.TERTIARY);
        editor.addAction(plan);
        editor.addNotice(this);
    }

    /** Says how the record stands. */
    void at(Place<D> record) {
        place = Optional.of(record);
        plan.setVisible(true);
        list(planned);
    }

    private void ask() {
        place.ifPresent(record -> editor.ask(draft -> draft, draft -> {
            var changes = FieldDifference.between(
                    desk.form().describe(base(record)), desk.form().describe(draft));
            if (changes.isEmpty()) {
                editor.message().warn(getTranslation("staff.plan.nothing"));
            } else {
                new PlanDialog(changes, desk.clock().instant().atZone(record.zone()), from -> plan(record, from))
                        .open();
            }
        }));
    }

    private void plan(Place<D> record, LocalDateTime from) {
        editor.ask(
                draft -> desk.changes()
                        .planChange(new PlannedChangeDraft(
                                desk.kind(), record.key(), from, record.zone(), changed(base(record), draft))),
                added -> {
                    editor.reopen();
                    list(Stream.concat(planned.stream(), Stream.of(added))
                            .sorted(Comparator.comparing(
                                    change -> change.change().from()))
                            .toList());
                    editor.message().confirm(getTranslation("staff.plan.done", moment(from)));
                });
    }

    /** What was typed upon, which a colleague may have changed since: what they did is no change of the typist's. */
    private D base(Place<D> record) {
        return editor.base().orElse(record.draft());
    }

    /** Only what changes, so that whatever else is edited until then stays. */
    private Map<String, @Nullable Object> changed(D before, D after) {
        JsonNode old = desk.json().valueToTree(before);
        JsonNode typed = desk.json().valueToTree(after);
        var fields = new LinkedHashMap<String, @Nullable Object>();
        typed.properties().stream()
                .filter(field -> !field.getValue().equals(old.get(field.getKey())))
                .forEach(field -> fields.put(field.getKey(), field.getValue()));
        old.propertyNames().stream().filter(name -> !typed.has(name)).forEach(name -> fields.put(name, null));
        return fields;
    }

    /** Shows what is ahead or has failed. */
    void list(List<PlannedChange> ahead) {
        planned = List.copyOf(ahead);
        removeAll();
        if (planned.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        planned.forEach(change -> list.add(new ListItem(told(change))));
        add(new Paragraph(getTranslation("staff.planned")), list);
    }

    private Component told(PlannedChange change) {
        var told = new Div(new Span(wording().moment(change) + ": " + fields(change)));
        if (change.failure() != null) {
            var failed = new Paragraph(getTranslation("staff.planned.failed", change.failure()));
            failed.addClassName("staff-planned-failed");
            told.add(failed);
        }
        var cancel = new Button(
                getTranslation(change.failure() == null ? "staff.planned.cancel" : "staff.planned.dismiss"),
                click -> cancel(change));
        cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        cancel.setAriaLabel(cancel.getText() + ": " + moment(change.change().from()));
        told.add(cancel);
        return told;
    }

    private void cancel(PlannedChange change) {
        editor.call(
                () -> {
                    desk.changes().cancelChange(change.id(), new Version(change.version()));
                    return change;
                },
                cancelled -> {
                    list(planned.stream()
                            .filter(other -> other.id() != change.id())
                            .toList());
                    editor.message().confirm(getTranslation("staff.planned.cancelled"));
                });
    }

    private String fields(PlannedChange change) {
        return place.map(record -> wording().fields(change, record.draft(), desk.type(), desk.form()))
                .orElse("");
    }

    private PlannedWording wording() {
        return new PlannedWording(desk.json(), texts);
    }

    private String moment(LocalDateTime time) {
        return texts.get("frame.day-and-time", texts.date(time.toLocalDate()), texts.time(time.toLocalTime()));
    }
}
