package org.practiceportal.portal.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
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
import java.util.stream.Stream;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.KeyField;
import org.practiceportal.portal.staff.NamedField;

/** The fields of a number: what it is for, the number as typed, and its extension, each in a field of its own. */
class ContactPointForm extends Div implements DraftForm<ContactPointDraft> {

    /** The country of a number typed without a country code, unless its office lies elsewhere. */
    private static final String USUAL_COUNTRY = "US";

    /** Longer than any menu that a caller remembers. */
    private static final int LONGEST_MENU_PATH = 80;

    private final Texts texts = Texts.english();
    private final FormFields fields = new FormFields();
    private final TextField label = fields.add("label", NamedField.text("staff.number.label"));
    private final KeyField key = fields.add("key", new KeyField("staff.number.key", label));
    private final Select<ContactPointKind> kind = fields.add("kind", new Select<>());
    private final TextField number = fields.add("number", NamedField.text("staff.number.number"));
    private final TextField extension = fields.add("extension", NamedField.text("staff.number.extension"));
    private final TextField menuPath = fields.add("menuPath", NamedField.text("staff.number.menu-path"));
    private final ComboBox<Language> language = fields.add("language", new ComboBox<>());
    private final DependentHoursField hours =
            fields.add("hours", new DependentHoursField(getTranslation("staff.number.hours"), fields::change));
    private final IntegerField rank = fields.add("rank", NamedField.rank("staff.number.rank"));
    private final ComboBox<Slug> location = fields.add("location", new ComboBox<>());

    private final Map<Slug, LocationDetails> offices;
    private final List<ContactPointDetails> others;
    private final Div duplicates = new Div();

    /** Makes the fields of a number among the offices and numbers that there are. */
    ContactPointForm(List<LocationDetails> known, List<ContactPointDetails> others) {
        this.others = others;
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
        location.addValueChangeListener(change -> hours.at(offices.get(location.getValue())));
        kind.addValueChangeListener(change -> hours.setVisible(kind.getValue() != ContactPointKind.FAX));
        language.setLabel(getTranslation("staff.number.language"));
        language.setItems(Language.all(texts.locale()));
        language.setItemLabelGenerator(spoken -> spoken.name(texts.locale()));
        language.setClearButtonVisible(true);
        language.setPlaceholder(getTranslation("staff.number.language.none"));
        menuPath.setHelperText(getTranslation("staff.number.menu-path.hint"));
        menuPath.setMaxLength(LONGEST_MENU_PATH);
        label.setRequiredIndicatorVisible(true);
        label.setHelperText(getTranslation("staff.number.label.hint"));
        number.setRequiredIndicatorVisible(true);
        number.setHelperText(getTranslation("staff.number.number.hint"));
        number.addValueChangeListener(change -> checkNumber());
        Stream.<HasValue<?, ?>>of(number, extension, menuPath, location)
                .forEach(field -> field.addValueChangeListener(change -> warnOfDuplicates()));
        duplicates.addClassName("staff-wide");
        duplicates.getElement().setAttribute("role", "status");
        extension.setHelperText(getTranslation("staff.number.extension.hint"));
        add(number, extension, menuPath, duplicates, label, kind, location, language, rank, key, hours);
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
        menuPath.setValue(Objects.requireNonNullElse(draft.menuPath(), ""));
        language.setValue(draft.language());
        rank.setValue(draft.rank());
        location.setValue(draft.location());
        hours.show(draft.hours());
        key.fix(draft.key());
        warnOfDuplicates();
    }

    /** Shows a number that does not exist yet. */
    void showBlank(int lastRank) {
        kind.setValue(ContactPointKind.MAIN);
        label.clear();
        number.clear();
        extension.clear();
        menuPath.clear();
        language.clear();
        hours.show(null);
        rank.setValue(lastRank);
        location.clear();
        key.free();
    }

    @Override
    public boolean check() {
        return checkNumber() & key.check() & checkKind() & (kind.getValue() == ContactPointKind.FAX || hours.check());
    }

    @Override
    public Optional<ContactPointDraft> read() {
        try {
            return Optional.of(new ContactPointDraft(
                    key.typed(),
                    kind.getValue(),
                    label.getValue().strip(),
                    number(),
                    NamedField.textOrNull(extension),
                    NamedField.textOrNull(menuPath),
                    language.getValue(),
                    kind.getValue() == ContactPointKind.FAX ? null : hours.typed(),
                    rank.getOptionalValue().orElseThrow(IllegalArgumentException::new),
                    location.getValue()));
        } catch (IllegalArgumentException noDraftYet) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, String> describe(ContactPointDraft draft) {
        Slug office = draft.location();
        var described = new LinkedHashMap<String, String>();
        described.put(number.getLabel(), draft.number().display());
        described.put(extension.getLabel(), Objects.requireNonNullElse(draft.extension(), ""));
        described.put(menuPath.getLabel(), Objects.requireNonNullElse(draft.menuPath(), ""));
        described.put(label.getLabel(), draft.label());
        described.put(kind.getLabel(), name(draft.kind()));
        described.put(location.getLabel(), office == null ? "" : officeName(office));
        described.put(
                language.getLabel(),
                draft.language() == null ? "" : draft.language().name(texts.locale()));
        described.put(hours.getLabel(), hours.describe(draft.hours()));
        described.put(rank.getLabel(), Integer.toString(draft.rank()));
        return described;
    }

    /**
     * Returns the number typed.
     *
     * @throws IllegalArgumentException if it is none, with the reason
     */
    private PhoneNumber number() {
        return PhoneNumber.parse(number.getValue(), country());
    }

    private boolean checkNumber() {
        try {
            number.setHelperText(getTranslation("staff.number.number.shown", number().display()));
            number.setInvalid(false);
        } catch (IllegalArgumentException e) {
            number.setHelperText(getTranslation("staff.number.number.hint"));
            if (!number.isEmpty()) {
                fields.mark("number", String.valueOf(e.getMessage()));
            } else {
                fields.mark("number", getTranslation("staff.number.number.missing"));
            }
        }
        return !number.isInvalid();
    }

    private void warnOfDuplicates() {
        duplicates.removeAll();
        try {
            var line = new SameLine(
                    number(), NamedField.textOrNull(extension), NamedField.textOrNull(menuPath), location.getValue());
            var same = line.others(others, Slug.find(key.getValue()).orElse(null));
            if (!same.isEmpty()) {
                duplicates.add(new Duplicates(same));
            }
        } catch (IllegalArgumentException e) {
            // Beside the number stands already what is wrong with it.
        }
    }

    /** The relay service is called in place of any number, by people who cannot use the others. */
    private boolean checkKind() {
        boolean wrong = kind.getValue() != ContactPointKind.TTY && isRelay();
        if (wrong) {
            fields.mark("kind", getTranslation("staff.number.kind.relay"));
        }
        return !wrong;
    }

    private boolean isRelay() {
        try {
            return number().isRelay();
        } catch (IllegalArgumentException noNumber) {
            return false;
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
