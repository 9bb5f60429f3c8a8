package org.practiceportal.portal.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;

/** Asks before a record that is still shown is removed which one takes its place. */
class ReplaceDialog extends Dialog {

    /**
     * What there is to choose.
     *
     * @param uses what shows the record
     * @param others the other records of its kind by what staff call them
     */
    record Choice(List<RecordUse> uses, Map<Slug, String> others) {}

    /** Asks about a record with a name; {@code replace} gets the answer. */
    ReplaceDialog(String name, Choice choice, Consumer<Slug> replace) {
        setHeaderTitle(getTranslation("staff.replace.title", name));
        var by = new ComboBox<Slug>(getTranslation("staff.replace.by"));
        by.setItems(choice.others().keySet());
        by.setItemLabelGenerator(key -> choice.others().getOrDefault(key, key.value()));
        by.setRequiredIndicatorVisible(true);
        by.setWidthFull();
        by.setErrorMessage(getTranslation("staff.replace.missing"));
        var confirm = new Button(getTranslation("staff.replace"), click -> {
            by.setInvalid(by.isEmpty());
            by.getOptionalValue().ifPresent(chosen -> {
                close();
                replace.accept(chosen);
            });
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        add(new Paragraph(getTranslation("staff.replace.text")), new RecordUses(choice.uses()), by);
        getFooter().add(new Button(getTranslation("staff.cancel"), click -> close()), confirm);
    }
}
