package org.practiceportal.portal.staff;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;

/**
 * The fields in which staff write a draft.
 *
 * @param <D> the draft
 */
public interface DraftForm<D> {

    /** Returns what is on the screen. */
    Component component();

    /** Returns the fields, to mark what is wrong with them and to learn of changes. */
    FormFields fields();

    /** Shows a draft in place of whatever was typed. */
    void show(D draft);

    /** Returns whether what is typed can be saved, as far as a form knows; where not, the fields say what is wrong. */
    default boolean check() {
        return true;
    }

    /** Returns what is typed; empty where a field holds what no draft can hold. Nothing on the screen changes. */
    Optional<D> read();

    /** Describes a draft in words: the text of each field by its label, in order. */
    Map<String, String> describe(D draft);
}
