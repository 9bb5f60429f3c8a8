package org.practiceportal.portal.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is typed into an editor and not saved, kept by the browser until it is saved, given up or its writer logs out: no
 * session that ends and no restart of the portal loses it. The last state that makes a draft is kept whole; of a field
 * that stands for itself and was typed in since, its text.
 *
 * @param <D> the draft
 * @param <R> the record
 */
final class UnsavedTyping<D, R> {

    private static final String PATH = "data-path";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Element editor;
    private final String key;
    private final RecordAccess<D, R> records;

    /** Makes one for a member's editor at an address. */
    UnsavedTyping(Component editor, String userName, String address, RecordAccess<D, R> records) {
        this.editor = editor.getElement();
        this.key = keysOf(userName) + address;
        this.records = records;
    }

    /**
     * What was typed.
     *
     * @param record what was edited; none for a record that did not exist yet
     */
    record State<D, R>(@Nullable R record, D draft) {

        String write() {
            return JSON.writeValueAsString(this);
        }

        /** Returns what was written; nothing where this version of the portal would have written it otherwise. */
        static <D, R> Optional<State<D, R>> read(String written, Class<D> draft, Class<R> record) {
            try {
                State<D, R> state = JSON.readValue(
                        written, JSON.getTypeFactory().constructParametricType(State.class, draft, record));
                return Optional.of(state).filter(same -> same.write().equals(written));
            } catch (JacksonException unreadable) {
                return Optional.empty();
            }
        }
    }

    /**
     * What the browser has kept.
     *
     * @param at when something was last typed
     * @param state the last that made a draft; none where there was none
     */
    record Kept<D, R>(Instant at, Optional<State<D, R>> state) {}

    /** What the browser answers. */
    private record Answer(Instant at, @Nullable String state) {}

    /** Names a field whose text is kept while it is typed. */
    static void name(Component field, String path) {
        field.getElement().setAttribute(PATH, path);
    }

    /** Forgets everything that a member has typed in this browser, and then does what follows. */
    static void forgetAll(UI ui, String userName, Runnable then) {
        ui.getPage()
                .executeJs("window.unsavedTyping.forgetAll($0)", keysOf(userName))
                .then(done -> then.run(), failure -> then.run());
    }

    /** Follows what is typed from now on, and tells of what the browser has kept. */
    void begin(Consumer<Kept<D, R>> takeUp) {
        editor.executeJs("return window.unsavedTyping.begin(this, $0)", key)
                .then(String.class, answer -> read(answer).ifPresent(takeUp));
    }

    /** Keeps a state. */
    void keep(Optional<R> record, D draft) {
        editor.executeJs(
                "window.unsavedTyping.keep(this, $0, $1)", key, new State<>(record.orElse(null), draft).write());
    }

    /** Types again what was typed into fields since the state that is shown; {@code then} gets in how many. */
    void retype(Consumer<Integer> then) {
        editor.executeJs("return window.unsavedTyping.retype(this, $0)", key).then(Integer.class, then::accept);
    }

    /** Keeps it no longer; the editor may be about to leave the page. */
    void forget(UI ui) {
        ui.getPage().executeJs("window.unsavedTyping.forget($0)", key);
    }

    private static String keysOf(String userName) {
        return "unsaved " + userName + " ";
    }

    private Optional<Kept<D, R>> read(@Nullable String json) {
        if (json == null) {
            return Optional.empty();
        }
        var answer = JSON.readValue(json, Answer.class);
        return Optional.of(new Kept<>(
                answer.at(),
                Optional.ofNullable(answer.state())
                        .flatMap(state -> State.read(state, records.draft(), records.type()))));
    }
}
