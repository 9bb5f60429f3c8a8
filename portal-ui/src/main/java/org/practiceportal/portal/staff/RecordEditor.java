package org.practiceportal.portal.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.practiceportal.common.problem.FieldError;
import org.practiceportal.portal.security.LoginAgainDialog;
import org.practiceportal.portal.security.Outcome;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.security.StaffMember;

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
    private Consumer<R> known = record -> {};
    private Consumer<R> added = record -> {};
    private BiPredicate<D, D> consequential = (before, after) -> false;
    private Supplier<Optional<String>> consequences = Optional::empty;
    private Predicate<D> allowed = draft -> true;
    private Optional<R> read = Optional.empty();
    private Optional<R> latest = Optional.empty();
    private Optional<UnsavedTyping<D, R>> typing = Optional.empty();
    private boolean unsaved;
    private boolean showing;

    /** Makes an editor of a record that does not exist yet. */
    public RecordEditor(StaffAccess access, DraftForm<D> form, RecordAccess<D, R> records) {
        this.access = access;
        this.form = form;
        this.records = records;
        addClassName("staff-editor");
        actions.addClassName("staff-actions");
        save = new Button(getTranslation("staff.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        // Fields send their text when they are left, and a key leaves none.
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
        actions.add(save);
        form.fields().onChange(this::changed);
        var bar = new Div(message, actions);
        bar.addClassName("staff-bar");
        add(form.component(), bar);
    }

    /** Lets the browser keep what is typed until it is saved; shows what it has kept of this address since the last time. */
    void keepTyping(String address) {
        typing = Optional.of(new UnsavedTyping<>(
                this, access.member().map(StaffMember::userName).orElse(""), address, records));
        typing.get().begin(this::takeUp);
    }

    /** Shows what was typed and not saved, upon the record as it was then: whoever was faster since is told of at the save. */
    private void takeUp(UnsavedTyping.Kept<D, R> kept) {
        if (unsaved) {
            return;
        }
        kept.state().ifPresent(state -> {
            read = Optional.ofNullable(state.record());
            show(state.draft());
            if (read.isEmpty()) {
                form.fields().release();
            }
        });
        typing.ifPresent(past -> past.retype(texts -> {
            if (kept.state().isPresent() || texts > 0) {
                setUnsaved(true);
                message.confirm(getTranslation("staff.kept"));
                message.add(
                        new Moment(kept.at()), new Button(getTranslation("staff.kept.discard"), click -> discard()));
            }
        }));
    }

    private void discard() {
        dropTyped();
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    /** Names the button that saves. */
    public void setSaveText(String text) {
        save.setText(text);
    }

    /** Says what is true once a record is saved. */
    public void setSavedText(String text) {
        savedText = text;
    }

    /** Returns what is true once a record is saved. */
    public String savedText() {
        return savedText;
    }

    /** Says what to do whenever it is known how the record stands: once it is opened, saved or changed. */
    public void onRead(Consumer<R> action) {
        known = action;
    }

    /** Says what to do once a new record is saved for the first time. */
    public void onAdded(Consumer<R> action) {
        added = action;
    }

    /**
     * Asks before some saves.
     *
     * @param consequential whether to ask where the first draft is replaced by the second
     * @param consequences reads what to say then; nothing where there is nothing to ask
     */
    public void askBeforeSaving(BiPredicate<D, D> consequential, Supplier<Optional<String>> consequences) {
        this.consequential = consequential;
        this.consequences = consequences;
    }

    /**
     * Lets only some drafts be saved. Whoever refuses one says why; what an undo brings back stood before and is not
     * asked about.
     */
    public void allowSaving(Predicate<D> condition) {
        allowed = condition;
    }

    /** Puts something between the fields and the buttons: what to know before saving. */
    public void addNotice(Component notice) {
        addComponentAtIndex(1, notice);
    }

    /** Adds a button beside the one that saves. */
    public void addAction(Component action) {
        actions.add(action);
    }

    /** Opens a record that exists. */
    public void open(R record) {
        read = Optional.of(record);
        latest = read;
        form.fields().clearErrors();
        show(records.toDraft().apply(record));
        setUnsaved(false);
        known.accept(record);
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
        Optional<R> before = read;
        save(record -> {
            if (before.isEmpty()) {
                added.accept(record);
            }
        });
    }

    /** Saves what is typed, and then does something more with the record. */
    public void save(Consumer<R> then) {
        Optional<D> before = read.map(records.toDraft());
        readDraft()
                .filter(allowed)
                .ifPresent(draft -> before.filter(old -> consequential.test(old, draft))
                        .ifPresentOrElse(old -> askFirst(differences(old, draft), then), () -> saveUnasked(then)));
    }

    private List<FieldDifference> differences(D before, D after) {
        return FieldDifference.between(form.describe(before), form.describe(after)).stream()
                .map(FieldDifference::atAGlance)
                .toList();
    }

    private void askFirst(List<FieldDifference> changes, Consumer<R> then) {
        settle(
                access.read(consequences),
                asked -> asked.ifPresentOrElse(
                        text -> ask(changes, text, () -> saveUnasked(then)), () -> saveUnasked(then)),
                current -> {},
                () -> askFirst(changes, then));
    }

    private void ask(List<FieldDifference> changes, String text, Runnable saving) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("staff.everywhere.title"));
        question.add(
                new SideBySide(
                        changes, getTranslation("staff.everywhere.now"), getTranslation("staff.everywhere.then")),
                new Paragraph(text));
        question.setConfirmButton(getTranslation("staff.everywhere"), confirm -> saving.run());
        question.setCancelable(true);
        question.setCancelText(getTranslation("staff.cancel"));
        question.open();
    }

    private void saveUnasked(Consumer<R> then) {
        save(then, (draft, current) -> saveOver(draft, current, then));
    }

    private void save(Consumer<R> then, BiConsumer<D, R> overtaken) {
        Optional<D> replaced = read.map(records.toDraft());
        readDraft()
                .ifPresent(draft -> settle(
                        access.save(records.type(), () -> records.save().apply(read, draft)),
                        record -> {
                            open(record);
                            message.confirm(savedText);
                            replaced.filter(old -> !old.equals(draft)).ifPresent(this::offerUndo);
                            then.accept(record);
                        },
                        current -> overtaken.accept(draft, current),
                        () -> save(then, overtaken)));
    }

    /** Offers what a save has replaced, until somebody types again. */
    private void offerUndo(D replaced) {
        message.add(new Button(getTranslation("staff.undo"), click -> undo(replaced)));
    }

    private void undo(D replaced) {
        Optional<D> undone = read.map(records.toDraft());
        settle(
                access.save(records.type(), () -> records.save().apply(read, replaced)),
                record -> {
                    open(record);
                    message.confirm(getTranslation("staff.undone"));
                    undone.ifPresent(this::offerUndo);
                },
                this::showOvertaken,
                () -> undo(replaced));
    }

    /**
     * Makes a change of the saved record other than saving, such as publishing it; {@code then} gets its answer. What is
     * typed and not saved stays typed. Where somebody else was faster nothing is done: what was meant for the record as
     * it was read may be wrong for what it is now.
     */
    public void change(UnaryOperator<R> change, Consumer<R> then) {
        read.ifPresent(record -> settle(
                access.save(records.type(), () -> change.apply(record)),
                changed -> {
                    take(changed);
                    then.accept(changed);
                },
                this::showOvertaken,
                () -> change(change, then)));
    }

    /** Asks something about what is typed, such as a preview, and changes nothing; {@code then} gets the answer. */
    public <T> void ask(Function<D, T> question, Consumer<T> then) {
        readDraft().ifPresent(draft -> call(() -> question.apply(draft), then));
    }

    /** Makes a call that leaves the record as it is; {@code then} gets the answer. */
    public <T> void call(Supplier<T> call, Consumer<T> then) {
        settle(access.read(call), then, current -> {}, () -> call(call, then));
    }

    /** Returns what the typing began with; none for a record that does not exist yet. */
    public Optional<D> base() {
        return read.map(records.toDraft());
    }

    /** Shows the record as it stands, in place of what is typed. */
    public void reopen() {
        latest.ifPresent(this::open);
    }

    /** Gives up what is typed and not saved. */
    public void dropTyped() {
        setUnsaved(false);
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

    private Optional<D> readDraft() {
        form.fields().clearErrors();
        boolean right = form.fields().check() & form.check();
        Optional<D> draft = right ? form.read() : Optional.empty();
        if (draft.isEmpty()) {
            form.fields().focusFirstError();
            message.warn(getTranslation("staff.look-at-fields"));
        }
        return draft;
    }

    private <T> void settle(Outcome<T> outcome, Consumer<T> done, Consumer<T> overtaken, Runnable again) {
        message.clear();
        switch (outcome) {
            case Outcome.Done<T>(var value) -> done.accept(value);
            case Outcome.Overtaken<T>(var current) -> overtaken.accept(current);
            case Outcome.Invalid<T>(var errors) -> showErrors(errors);
            case Outcome.Refused<T>(var reason) -> message.warn(getTranslation("staff.refused", reason));
            case Outcome.Missing<T> _ -> message.warn(getTranslation("staff.missing"));
            case Outcome.LoggedOut<T> _ -> {
                message.warn(getTranslation("staff.not-saved.logged-out"));
                new LoginAgainDialog(access, again).open();
            }
            case Outcome.NotReached<T> _ -> message.warn(getTranslation("staff.not-saved"));
        }
    }

    private void showErrors(List<FieldError> errors) {
        List<FieldError> elsewhere = form.fields().mark(errors);
        message.warn(
                elsewhere.isEmpty()
                        ? getTranslation("staff.look-at-fields")
                        : elsewhere.stream().map(FieldError::message).collect(Collectors.joining(" ")));
    }

    /** Where no field is another one, as when a colleague has checked a number meanwhile, there is nothing to choose. */
    private void saveOver(D mine, R current, Consumer<R> then) {
        if (read.map(records.toDraft())
                .filter(records.toDraft().apply(current)::equals)
                .isPresent()) {
            read = Optional.of(current);
            save(then, (again, next) -> showConflict(again, next, then));
        } else {
            showConflict(mine, current, then);
        }
    }

    private void showConflict(D mine, R current, Consumer<R> then) {
        message.warn(getTranslation("staff.conflict.message"));
        D theirs = records.toDraft().apply(current);
        var base = read.map(records.toDraft()).map(form::describe).orElseGet(Map::of);
        var dialog = new ConflictDialog(base, form.describe(mine), form.describe(theirs));
        dialog.onKeepMine(() -> {
            read = Optional.of(current);
            saveUnasked(then);
        });
        dialog.onTakeTheirs(() -> {
            open(current);
            message.confirm(getTranslation("staff.conflict.took-theirs"));
        });
        dialog.open();
    }

    private void showOvertaken(R current) {
        if (unsaved) {
            message.warn(getTranslation("staff.overtaken.unsaved"));
        } else {
            open(current);
            message.warn(getTranslation("staff.overtaken"));
        }
    }

    /** Takes over how the record stands, and shows it unless that would lose what is typed. */
    private void take(R record) {
        if (unsaved) {
            read = Optional.of(record);
            latest = read;
            known.accept(record);
        } else {
            open(record);
        }
    }

    private void show(D draft) {
        showing = true;
        form.show(draft);
        showing = false;
    }

    private void changed() {
        // Fields made of fields cannot tell what is shown in them from what is typed.
        if (showing) {
            return;
        }
        if (!unsaved) {
            message.clear();
            setUnsaved(true);
        }
        if (form.fields().readable()) {
            form.read().ifPresent(draft -> typing.ifPresent(kept -> kept.keep(read, draft)));
        }
    }

    private void setUnsaved(boolean unsaved) {
        // The editor may be about to leave the page, and nothing is run on what has left it.
        getUI().ifPresent(ui -> {
            if (this.unsaved && !unsaved) {
                typing.ifPresent(kept -> kept.forget(ui));
            }
            // Closing the tab asks too; the browser chooses the words.
            ui.getPage().executeJs("window.onbeforeunload = $0 ? event => event.preventDefault() : null", unsaved);
        });
        this.unsaved = unsaved;
    }
}
