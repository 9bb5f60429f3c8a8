package org.practiceportal.portal.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list of things that have fields of their own, a row for each.
 *
 * @param <T> what a row says
 */
public final class RowsField<T> extends CustomField<List<T>> {

    private final Div shown = new Div();
    private final Button add;
    private final List<Placed<T>> rows = new ArrayList<>();
    private final String words;
    private final Supplier<? extends Row<T>> fresh;
    private final Runnable changed;

    /**
     * The fields of one thing.
     *
     * @param <T> what they say
     */
    public interface Row<T> {

        /** Returns the fields in their order; the first is where typing begins. */
        List<Component> fields();

        /** Shows something. */
        void show(T value);

        /** Shows anew what it takes over from outside its fields. */
        default void refresh() {}

        /** Lets those of its fields speak that say themselves what is wrong with them. */
        default void check() {}

        /**
         * Returns what is typed; empty where something is missing or cannot be read.
         *
         * @throws IllegalArgumentException if it cannot be, with the reason
         */
        Optional<T> typed();
    }

    private record Placed<T>(Row<T> row, Div drawn) {}

    /**
     * Makes a field without rows.
     *
     * @param words begins the keys of its texts: itself, {@code .hint}, {@code .add}, {@code .one}, {@code .remove} and
     *     {@code .incomplete}
     * @param fresh makes a row that says nothing yet
     * @param changed runs whenever a row comes or goes; the rows' own fields tell of what is typed
     */
    public RowsField(String words, Supplier<? extends Row<T>> fresh, Runnable changed) {
        this.words = words;
        this.fresh = fresh;
        this.changed = changed;
        setLabel(getTranslation(words));
        setHelperText(getTranslation(words + ".hint"));
        addClassName("staff-wide");
        add = new Button(getTranslation(words + ".add"), click -> {
            if (addRow().fields().getFirst() instanceof Focusable<?> first) {
                first.focus();
            }
            changed.run();
        });
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(shown, add);
    }

    /** Shows a list. */
    public void show(List<T> values) {
        setPresentationValue(values);
        updateValue();
    }

    /** Lets every row show anew what it takes over from outside its fields. */
    public void refresh() {
        rows.forEach(placed -> placed.row().refresh());
    }

    /** Returns whether what is typed can be kept; where not, the field says why. */
    public boolean check() {
        setInvalid(false);
        rows.forEach(placed -> placed.row().check());
        try {
            typed();
        } catch (IllegalArgumentException e) {
            setErrorMessage(e.getMessage());
            setInvalid(true);
        }
        return !isInvalid();
    }

    /**
     * Returns what is typed.
     *
     * @throws IllegalArgumentException if a row is incomplete or cannot be, with the reason
     */
    public List<T> typed() {
        return rows.stream()
                .map(placed -> placed.row()
                        .typed()
                        .orElseThrow(() -> new IllegalArgumentException(getTranslation(words + ".incomplete"))))
                .toList();
    }

    @Override
    protected List<T> generateModelValue() {
        try {
            return typed();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    @Override
    protected void setPresentationValue(@Nullable List<T> values) {
        rows.clear();
        shown.removeAll();
        Objects.requireNonNullElse(values, List.<T>of()).forEach(value -> addRow().show(value));
    }

    private Row<T> addRow() {
        var row = fresh.get();
        var drawn = new Div();
        drawn.addClassName("staff-row");
        drawn.getElement().setAttribute("role", "group");
        drawn.getElement().setAttribute("aria-label", getTranslation(words + ".one"));
        row.fields().forEach(drawn::add);
        var placed = new Placed<>(row, drawn);
        var remove = new Button(getTranslation(words + ".remove"), click -> {
            rows.remove(placed);
            shown.remove(drawn);
            // The button that was pressed has gone with its row.
            add.focus();
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        drawn.add(remove);
        rows.add(placed);
        shown.add(drawn);
        return row;
    }
}
