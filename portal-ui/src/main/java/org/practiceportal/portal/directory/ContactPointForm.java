package org.practiceportal.portal.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.KeyField;
import org.practiceportal.portal.staff.NamedField;

/** The fields of a number: what it is for, the number as typed, and its extension, each in a field of its own. */
class ContactPointForm extends Div implements DraftForm<ContactPointDraft> {

    /** The country of a number typed without a country code, unless its office lies elsewhere. */
    private static final String USUAL_COUNTRY = "US";

    private final FormFields fields = new FormFields();
    private final TextField label = fields.add("label", NamedField.text("staff.number.label"));
    private final KeyField key = fields.add("key", new KeyField("staff.number.key", label));
    private final Select<ContactPointKind> kind = fields.add("kind", new Select<>());
    private final TextField number = fields.add("number", NamedField.text("staff.number.number"));
    private final TextField extension = fields.add("extension", NamedField.text("staff.number.extension"));
    private final IntegerField rank = fields.add("rank", NamedField.rank("staff.number.rank"));
    private final ComboBox<Slug> location = fields.add("location", new ComboBox<>());

    private final Map<Slug, LocationDetails> offices;

    ContactPointForm(List<LocationDetails> known) {
        offices = known.stream()
                .collect(Collectors.toMap(
                        LocationDetails::slug, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        addClassName("staff-form");
        kind.setLabel(getTranslation("staff.number.kind"));
        kind.setItems(ContactPointKind.values());
        kind.setItemLabelGenerator(this::name);
        location.setLabel(getTranslation("staff.number.location"));
        // The slug is the value: an office that was added since the list was read stays, and is shown by its slug.
        location.setItems(offices.keySet());
        location.setItemLabelGenerator(this::officeName);
        location.setClearButtonVisible(true);
        location.setPlaceholder(getTranslation("staff.number.location.none"));
        label.setRequiredIndicatorVisible(true);
        label.setHelperText(getTranslation("staff.number.label.hint"));
        number.setRequiredIndicatorVisible(true);
        number.setHelperText(getTranslation("staff.number.number.hint"));
        number.addValueChangeListener(change -> checkNumber());
        extension.setHelperText(getTranslation("staff.number.extension.hint"));
        add(number, extension, label, kind, location, rank, key);
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
    public void show(ContactPointDraft draft) {
        kind.setValue(draft.kind());
        label.setValue(draft.label());
        number.setValue(draft.number().display());
        extension.setValue(Objects.requireNonNullElse(draft.extension(), ""));
        rank.setValue(draft.rank());
        location.setValue(draft.location());
        key.fix(draft.key());
    }

    /** Shows a number that does not exist yet. */
    void showBlank(int lastRank) {
        kind.setValue(ContactPointKind.MAIN);
        label.clear();
        number.clear();
        extension.clear();
        rank.setValue(lastRank);
        location.clear();
        key.free();
    }

    @Override
    public Optional<ContactPointDraft> read() {
        Optional<PhoneNumber> typed = checkNumber();
        Optional<Slug> name = key.read();
        return typed.isEmpty() || name.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContactPointDraft(
                        name.get(),
                        kind.getValue(),
                        label.getValue().strip(),
                        typed.get(),
                        NamedField.textOrNull(extension),
                        rank.getValue(),
                        location.getValue()));
    }

    @Override
    public Map<String, String> describe(ContactPointDraft draft) {
        Slug office = draft.location();
        var texts = new LinkedHashMap<String, String>();
        texts.put(number.getLabel(), draft.number().display());
        texts.put(extension.getLabel(), Objects.requireNonNullElse(draft.extension(), ""));
        texts.put(label.getLabel(), draft.label());
        texts.put(kind.getLabel(), name(draft.kind()));
        texts.put(location.getLabel(), office == null ? "" : officeName(office));
        texts.put(rank.getLabel(), Integer.toString(draft.rank()));
        return texts;
    }

    private Optional<PhoneNumber> checkNumber() {
        try {
            PhoneNumber read = PhoneNumber.parse(number.getValue(), country());
            number.setInvalid(false);
            number.setHelperText(getTranslation("staff.number.number.shown", read.display()));
            return Optional.of(read);
        } catch (IllegalArgumentException e) {
            number.setHelperText(getTranslation("staff.number.number.hint"));
            if (!number.isEmpty()) {
                fields.mark("number", String.valueOf(e.getMessage()));
            } else {
                fields.mark("number", getTranslation("staff.number.number.missing"));
            }
            return Optional.empty();
        }
    }

    private String country() {
        return location.getOptionalValue()
                .map(offices::get)
                .map(LocationDetails::address)
                .map(PostalAddress::country)
                .orElse(USUAL_COUNTRY);
    }

    private String officeName(Slug slug) {
        LocationDetails office = offices.get(slug);
        return office == null ? slug.value() : office.name();
    }

    private String name(ContactPointKind kind) {
        return getTranslation("staff.number.kind." + kind);
    }
}
