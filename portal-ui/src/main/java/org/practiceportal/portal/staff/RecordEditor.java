package org.practiceportal.portal.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.problem.FieldError;
import org.practiceportal.portal.security.LoginAgainDialog;
import org.practiceportal.portal.security.Outcome;
import org.practiceportal.portal.security.StaffAccess;

/**
 * Edits one record: saves with the version that was read, shows both values when somebody else was faster, marks fields
 * that are wrong, asks before changes are left behind, and keeps what was typed whatever happens.
 *
 * @param <D> the draft
 * @param <R> the record
 */
public final class RecordEditor<D, R> extends Div {

    private final Div actions = new Div();
    private final Button save;
    private final StaffMessage message = new StaffMessage();
    private final StaffAccess access;
    private final DraftForm<D> form;
    private final RecordAccess<D, R> records;
    private String savedText = getTranslation("staff.saved");
    private Consumer<R> saved = record -> {};
    private @Nullable Version read;
    private boolean unsaved;

    /** Makes an editor that shows nothing yet. */
    public RecordEditor(StaffAccess access, DraftForm<D> form, RecordAccess<D, R> records) {
        this.access = access;
        this.form = form;
        this.records = records;
        addClassName("staff-editor");
        actions.addClassName("staff-actions");
        save = new Button(getTranslation("staff.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        actions.add(save);
        form.fields().onChange(this::changed);
        add(form.component(), message, actions);
    }

    /** Names the button that saves. */
    public void setSaveText(String text) {
        save.setText(text);
    }

    /** Says what is true once a record is saved. */
    public void setSavedText(String text) {
        savedText = text;
    }

    /** Says what to do once a record is saved. */
    public void onSaved(Consumer<R> action) {
        saved = action;
    }

    /** Puts something between the fields and the buttons: what to know before saving. */
    public void addNotice(Component notice) {
        addComponentAtIndex(1, notice);
    }

    /** Adds a button beside the one that saves. */
    public void addAction(Component action) {
        actions.add(action);
    }

    /** Starts a new record. */
    public void start(D blank) {
        read = null;
        show(blank);
    }

    /** Opens a record that exists. */
    public void open(R record) {
        read = versionOf(record);
        show(records.toDraft().apply(record));
    }

    /** Returns whether something typed is not saved yet. */
    public boolean unsaved() {
        return unsaved;
    }

    /** Returns the message beside the buttons. */
    public StaffMessage message() {
        return message;
    }

    /** Saves what is typed. */
    public void save() {
        save(saved);
    }

    /** Saves what is typed, and then does something with the record in place of what {@link #onSaved} said. */
    public void save(Consumer<R> then) {
        form.fields().clearErrors();
        Optional<D> draft = form.read();
        if (draft.isEmpty()) {
            form.fields().focusFirstError();
            message.warn(getTranslation("staff.look-at-fields"));
            return;
        }
        change(() -> records.save().apply(read, draft.get()), then, () -> save(then));
    }

    /** Makes a change of the saved record other than saving, such as publishing it; {@code then} gets its answer. */
    public void change(BiFunction<Version, D, R> change, Consumer<R> then) {
        Version version = read;
        Optional<D> draft = form.read();
        if (version != null && draft.isPresent()) {
            change(() -> change.apply(version, draft.get()), then, () -> change(change, then));
        }
    }

    /** Asks before unsaved changes are left behind. */
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!unsaved) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("staff.leave.title"));
        question.setText(getTranslation("staff.leave.text"));
        question.setConfirmText(getTranslation("staff.leave.stay"));
        question.setRejectable(true);
        question.setRejectText(getTranslation("staff.leave.leave"));
        question.addConfirmListener(stay -> leave.cancel());
        question.addRejectListener(left -> {
            setUnsaved(false);
            leave.proceed();
        });
        question.open();
    }

    private void change(Supplier<R> call, Consumer<R> then, Runnable again) {
        message.clear();
        switch (access.save(records.type(), call)) {
            case Outcome.Done<R>(var record) -> {
                open(record);
                message.confirm(savedText);
                then.accept(record);
            }
            case Outcome.Overtaken<R>(var current) -> showConflict(current, again);
            case Outcome.Invalid<R>(var errors) -> showErrors(errors);
            case Outcome.Refused<R>(var reason) -> message.warn(getTranslation("staff.refused", reason));
            case Outcome.Missing<R> _ -> message.warn(getTranslation("staff.missing"));
            case Outcome.LoggedOut<R> _ -> {
                message.warn(getTranslation("staff.not-saved.logged-out"));
                new LoginAgainDialog(access, again).open();
            }
            case Outcome.NotReached<R> _ -> message.warn(getTranslation("staff.not-saved"));
        }
    }

    private void showErrors(List<FieldError> errors) {
        List<FieldError> elsewhere = form.fields().mark(errors);
        message.warn(
                elsewhere.isEmpty()
                        ? getTranslation("staff.look-at-fields")
                        : elsewhere.stream().map(FieldError::message).collect(Collectors.joining(" ")));
    }

    private void showConflict(R current, Runnable again) {
        message.warn(getTranslation("staff.conflict.message"));
        form.read().ifPresent(mine -> {
            D theirs = records.toDraft().apply(current);
            var dialog = new ConflictDialog(form.describe(mine), form.describe(theirs));
            dialog.onKeepMine(() -> {
                read = versionOf(current);
                again.run();
            });
            dialog.onTakeTheirs(() -> {
                open(current);
                message.confirm(getTranslation("staff.conflict.took-theirs"));
            });
            dialog.open();
        });
    }

    private Version versionOf(R record) {
        return new Version(records.version().applyAsLong(record));
    }

    private void show(D draft) {
        form.fields().clearErrors();
        form.show(draft);
        setUnsaved(false);
    }

    private void changed() {
        if (!unsaved) {
            message.clear();
            setUnsaved(true);
        }
    }

    private void setUnsaved(boolean unsaved) {
        this.unsaved = unsaved;
        // Closing the tab asks too; the browser chooses the words.
        getElement().executeJs("window.onbeforeunload = $0 ? event => event.preventDefault() : null", unsaved);
    }
}
