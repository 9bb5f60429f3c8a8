package org.practiceportal.portal.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.PracticeDraft;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.NamedField;

/** The fields of the practice's own settings. */
class PracticeForm extends Div implements DraftForm<PracticeDraft> {

    private final FormFields fields = new FormFields();
    private final TextField name = fields.add("name", NamedField.text("staff.practice.name"));
    private final TextField shortName = fields.add("shortName", NamedField.text("staff.practice.short-name"));
    private final TextArea description = fields.add("description", NamedField.longText("staff.practice.description"));
    private final TextArea sampleNotice =
            fields.add("sampleNotice", NamedField.longText("staff.practice.sample-notice"));
    private final ComboBox<Slug> mainNumber = fields.add("mainContactPoint", new ComboBox<>());

    private final Map<Slug, ContactPointDetails> numbers;

    PracticeForm(List<ContactPointDetails> known) {
        numbers = known.stream()
                .collect(Collectors.toMap(
                        ContactPointDetails::key, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        addClassName("staff-form");
        name.setRequiredIndicatorVisible(true);
        shortName.setRequiredIndicatorVisible(true);
        shortName.setHelperText(getTranslation("staff.practice.short-name.hint"));
        description.setRequiredIndicatorVisible(true);
        description.addClassName("staff-wide");
        sampleNotice.setHelperText(getTranslation("staff.practice.sample-notice.hint"));
        sampleNotice.addClassName("staff-wide");
        mainNumber.setLabel(getTranslation("staff.practice.main-number"));
        mainNumber.setHelperText(getTranslation("staff.practice.main-number.hint"));
        // The key is the value: one that was added since the list was read stays, and is shown by its key.
        mainNumber.setItems(numbers.keySet());
        mainNumber.setItemLabelGenerator(this::text);
        mainNumber.setClearButtonVisible(true);
        add(name, shortName, mainNumber, description, sampleNotice);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public FormFields fields() {
        return fields;
    }

    @Override
    public void show(PracticeDraft draft) {
        name.setValue(draft.name());
        shortName.setValue(draft.shortName());
        description.setValue(draft.description());
        sampleNotice.setValue(Objects.requireNonNullElse(draft.sampleNotice(), ""));
        mainNumber.setValue(draft.mainContactPoint());
    }

    @Override
    public Optional<PracticeDraft> read() {
        return Optional.of(new PracticeDraft(
                name.getValue().strip(),
                shortName.getValue().strip(),
                description.getValue().strip(),
                NamedField.textOrNull(sampleNotice),
                mainNumber.getValue()));
    }

    @Override
    public Map<String, String> describe(PracticeDraft draft) {
        Slug number = draft.mainContactPoint();
        var texts = new LinkedHashMap<String, String>();
        texts.put(name.getLabel(), draft.name());
        texts.put(shortName.getLabel(), draft.shortName());
        texts.put(mainNumber.getLabel(), number == null ? "" : text(number));
        texts.put(description.getLabel(), draft.description());
        texts.put(sampleNotice.getLabel(), Objects.requireNonNullElse(draft.sampleNotice(), ""));
        return texts;
    }

    private String text(Slug key) {
        ContactPointDetails number = numbers.get(key);
        return number == null
                ? key.value()
                : number.label() + " · " + number.number().display();
    }
}
