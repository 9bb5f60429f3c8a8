package org.practiceportal.portal.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.HistoryEntry;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.problem.FieldError;
import org.practiceportal.portal.security.LoginAgainDialog;
import org.practiceportal.portal.security.Outcome;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.FieldDifference;
import org.practiceportal.portal.staff.StaffPage;
import org.springframework.beans.factory.annotation.Value;

/** Who changed a record, when, and from what to what; every version of it can be brought back. */
@Route("staff/history/:kind/:key")
@RolesAllowed("STAFF")
class HistoryView extends StaffPage implements BeforeEnterObserver {

    private final Div shown = new Div();
    private final HistoryPages pages;
    private final ZoneId practiceZone;
    private int page;

    HistoryView(StaffAccess access, HistoryPages pages, @Value("${portal.time-zone}") ZoneId practiceZone) {
        super(access, "");
        this.pages = pages;
        this.practiceZone = practiceZone;
        shown.addClassName("staff-history");
        add(shown);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        setHeading(getTranslation("staff.history"));
        shown.removeAll();
        page = Stretches.page(event.getLocation().getQueryParameters());
        Optional<RecordHistory<?, ?>> records =
                event.getRouteParameters().get("kind").flatMap(pages::find);
        Optional<Slug> key = event.getRouteParameters().get("key").flatMap(Slug::find);
        if (records.isPresent() && key.isPresent()) {
            open(records.get(), key.get(), () -> {});
        } else {
            message().warn(getTranslation("staff.missing"));
        }
    }

    private <D, R> void open(RecordHistory<D, R> records, Slug key, Runnable opened) {
        read(() -> pages.read(records, key, page), history -> {
            show(history);
            opened.run();
        });
    }

    private <D, R> void show(ShownHistory<D, R> history) {
        String title = history.title();
        setHeading(getTranslation("staff.history.title", title));
        shown.removeAll();
        shown.add(
                history.current().isPresent()
                        ? new Anchor(
                                history.records().editor(history.key()), getTranslation("staff.history.back", title))
                        : new Anchor(history.records().list(), getTranslation("staff.history.gone", title)));
        if (history.entries().isEmpty()) {
            shown.add(new Paragraph(getTranslation(page == 0 ? "staff.history.none" : "staff.history.none-older")));
        }
        var list = new OrderedList();
        list.addClassName("staff-history-list");
        history.entries().forEach(entry -> item(history, entry).ifPresent(list::add));
        shown.add(list, stretches(history));
    }

    private <D, R> Optional<ChangeItem> item(ShownHistory<D, R> history, HistoryEntry entry) {
        return Optional.ofNullable(history.readers().get(entry.kind())).map(reader -> {
            var item = new ChangeItem(entry, history.before(entry), reader, practiceZone);
            if (history.isOwn(entry)) {
                history.reader().read(entry.after()).ifPresent(version -> addWayBack(history, entry, version, item));
            } else {
                Slug.find(entry.key()).ifPresent(key -> item.addLink(RecordHistory.address(entry.kind(), key)));
            }
            return item;
        });
    }

    private <D, R> void addWayBack(
            ShownHistory<D, R> history, HistoryEntry entry, PastVersion<D> version, ChangeItem item) {
        if (history.currentDraft().filter(version.draft()::equals).isPresent()) {
            var current = new Span(getTranslation("staff.history.current"));
            current.addClassNames("staff-status", "staff-status-PUBLISHED");
            item.add(current);
            return;
        }
        var restore = new Button(getTranslation("staff.history.restore"), click -> ask(history, entry, version));
        // Begins as the text does: who speaks to the computer says what is read.
        restore.setAriaLabel(getTranslation("staff.history.restore") + ", " + ChangeItem.when(entry, practiceZone));
        item.add(restore);
    }

    private <D, R> void ask(ShownHistory<D, R> history, HistoryEntry entry, PastVersion<D> version) {
        Map<String, String> now =
                history.currentDraft().map(history.reader()::describe).orElseGet(Map::of);
        new RestoreDialog(
                        ChangeItem.when(entry, practiceZone),
                        getTranslation("staff.history.restore." + (now.isEmpty() ? "removed" : words(history))),
                        FieldDifference.between(now, history.reader().describe(version.draft())),
                        () -> restore(history, version.draft()))
                .open();
    }

    private <D, R> void restore(ShownHistory<D, R> history, D draft) {
        message().clear();
        var records = history.records();
        var outcome = access().save(
                        records.records().type(), () -> records.records().save().apply(history.current(), draft));
        switch (outcome) {
            case Outcome.Done<R> _ ->
                reopen(history, () -> message().confirm(getTranslation("staff.history.restored." + words(history))));
            case Outcome.Overtaken<R> _ -> reopen(history, () -> message().warn(getTranslation("staff.overtaken")));
            case Outcome.Missing<R> _ -> reopen(history, () -> message().warn(getTranslation("staff.missing")));
            case Outcome.Invalid<R>(var errors) ->
                message()
                        .warn(getTranslation(
                                "staff.refused",
                                errors.stream().map(FieldError::message).collect(Collectors.joining(" "))));
            case Outcome.Refused<R>(var reason) -> message().warn(getTranslation("staff.refused", reason));
            case Outcome.LoggedOut<R> _ -> new LoginAgainDialog(access(), () -> restore(history, draft)).open();
            case Outcome.NotReached<R> _ -> message().warn(getTranslation("staff.history.not-restored"));
        }
    }

    private <D, R> void reopen(ShownHistory<D, R> history, Runnable opened) {
        open(history.records(), history.key(), opened);
    }

    /** What is brought back of a page is a draft; patients see everything else at once. */
    private static String words(ShownHistory<?, ?> history) {
        return history.records().kind() == ChangeKind.CONDITION_PAGE ? "draft" : "at-once";
    }

    private Nav stretches(ShownHistory<?, ?> history) {
        return new Stretches(RecordHistory.address(history.records().kind(), history.key()), page, history.more());
    }
}
