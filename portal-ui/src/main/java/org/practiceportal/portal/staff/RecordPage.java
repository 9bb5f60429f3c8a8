package org.practiceportal.portal.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.security.StaffAccess;

/**
 * The page of one record: opens the record that its address names by the parameter {@code key}, and starts a new one
 * where the address names none.
 *
 * @param <D> the draft
 * @param <R> the record
 */
public abstract class RecordPage<D, R> extends StaffPage implements BeforeEnterObserver, BeforeLeaveObserver {

    private final RecordAccess<D, R> records;
    private final String title;
    private final Anchor history = new Anchor();
    private String address = "";
    private String addedMessage = "";
    private Optional<RecordEditor<D, R>> editor = Optional.empty();

    /**
     * Makes a page that shows no record yet.
     *
     * @param title the key of its heading until it shows one
     */
    protected RecordPage(StaffAccess access, String title, RecordAccess<D, R> records) {
        super(access, I18NProvider.translate(title));
        this.records = records;
        this.title = I18NProvider.translate(title);
        history.setText(I18NProvider.translate("staff.history"));
        history.setVisible(false);
    }

    /**
     * What is read before a page is shown.
     *
     * @param record none for a new one
     * @param notices what to know before saving
     */
    public record Opened<D, R>(DraftForm<D> form, Optional<R> record, List<Component> notices) {}

    /** Reads the record with this key, or what a new one needs where there is no key, and makes a form for it. */
    protected abstract Opened<D, R> open(Optional<Slug> key);

    /** Returns what staff call a record. */
    protected abstract String title(R record);

    /** Returns the address of a record's page. */
    protected abstract String path(R record);

    /** Returns the address of a record's history. */
    protected abstract String history(R record);

    /** Adds to an editor what this kind of record needs beside saving. */
    protected void prepare(RecordEditor<D, R> created) {}

    /** Shows around the editor how the record now stands. */
    protected void show(R record) {}

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        closeEditor();
        address = event.getLocation().getPath();
        history.setVisible(false);
        Optional<String> named = event.getRouteParameters().get("key");
        // Until it is read, and where it is not there, a record is called by its key: it is not a new one.
        setHeading(named.orElse(title));
        Optional<Slug> key = named.flatMap(Slug::find);
        if (named.isPresent() && key.isEmpty()) {
            message().warn(getTranslation("staff.missing"));
        } else {
            read(() -> open(key), this::edit);
        }
    }

    @Override
    public final void beforeLeave(BeforeLeaveEvent event) {
        editor.ifPresent(open -> open.beforeLeave(event));
    }

    /** Returns whether something typed is not saved yet. */
    boolean unsaved() {
        return editor.filter(RecordEditor::unsaved).isPresent();
    }

    /** Gives up what is typed and not saved. */
    void dropTyped() {
        editor.ifPresent(RecordEditor::dropTyped);
    }

    /** Returns the editor; there is one wherever a button of an editor can be pressed. */
    protected final RecordEditor<D, R> editor() {
        return editor.orElseThrow();
    }

    /** Asks before something is done that cannot be undone by saving again; {@code words} begins the keys of its texts. */
    protected final void ask(String words, Runnable action) {
        var question = new ConfirmDialog(
                getTranslation(words + ".title"),
                getTranslation(words + ".text", heading()),
                getTranslation(words),
                confirm -> action.run());
        question.setCancelable(true);
        question.setCancelText(getTranslation("staff.cancel"));
        question.setConfirmButtonTheme("error primary");
        question.open();
    }

    /** Removes the record and goes to the list of its kind. */
    protected final void remove(Consumer<R> removal, Class<? extends StaffPage> list) {
        editor().change(
                        record -> {
                            removal.accept(record);
                            return record;
                        },
                        removed -> {
                            editor().dropTyped();
                            getUI().ifPresent(ui -> ui.navigate(list));
                        });
    }

    private void edit(Opened<D, R> opened) {
        closeEditor();
        var created = new RecordEditor<>(access(), opened.form(), records);
        created.onRead(record -> {
            setHeading(title(record));
            history.setHref(history(record));
            history.setVisible(true);
            show(record);
        });
        created.onAdded(record -> {
            // The record's own page is this one again, opened anew.
            addedMessage = created.savedText();
            getUI().ifPresent(ui -> ui.navigate(path(record)));
        });
        editor = Optional.of(created);
        prepare(created);
        created.keepTyping(address);
        opened.notices().forEach(created::addNotice);
        add(history, created);
        opened.record().ifPresent(created::open);
        if (!addedMessage.isEmpty()) {
            created.message().confirm(addedMessage);
            addedMessage = "";
        }
    }

    private void closeEditor() {
        editor.ifPresent(this::remove);
        editor = Optional.empty();
    }
}
