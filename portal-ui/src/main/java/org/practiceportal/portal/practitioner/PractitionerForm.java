package org.practiceportal.portal.practitioner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.NewPatients;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.Absence;
import org.practiceportal.common.practitioner.Npi;
import org.practiceportal.common.practitioner.PersonName;
import org.practiceportal.common.practitioner.Photo;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionerRole;
import org.practiceportal.portal.directory.DependentHoursField;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.KeyField;
import org.practiceportal.portal.staff.NamedField;
import org.practiceportal.portal.staff.RowsField;

/** The fields of a person who sees patients. What is left empty stays unknown. */
class PractitionerForm extends Div implements DraftForm<PractitionerDraft> {

    private final Texts texts = Texts.english();
    private final FormFields fields = new FormFields();
    private final TextField given = fields.add("name.given", NamedField.text("staff.person.given"));
    private final TextField family = fields.add("name.family", NamedField.text("staff.person.family"));
    private final TextField credentials = fields.add("name.credentials", NamedField.text("staff.person.credentials"));
    private final KeyField slug = fields.add("slug", new KeyField("staff.person.slug", List.of(given, family)));
    private final TextField npi = fields.add("npi", NamedField.text("staff.person.npi"));
    private final TextArea specialties = fields.add("specialties", NamedField.longText("staff.person.specialties"));
    private final TextArea procedures = fields.add("procedures", NamedField.longText("staff.person.procedures"));
    private final MultiSelectComboBox<Slug> conditions = fields.add("conditions", new MultiSelectComboBox<>());
    private final MultiSelectComboBox<Language> languages = fields.add("languages", new MultiSelectComboBox<>());
    private final TextArea biography = fields.add("biography", NamedField.longText("staff.person.biography"));
    private final PhotoField photo;
    private final RowsField<PractitionerRole> roles;
    private final RowsField<Absence> absences;
    private final DirectoryNames directory;

    /** Makes the fields of a person at a practice, on a day. */
    PractitionerForm(DirectoryNames directory, PhotoField photo, LocalDate today) {
        this.directory = directory;
        this.photo = fields.add("photo", photo);
        addClassName("staff-form");
        given.setRequiredIndicatorVisible(true);
        family.setRequiredIndicatorVisible(true);
        credentials.setHelperText(getTranslation("staff.person.credentials.hint"));
        npi.setHelperText(getTranslation("staff.person.npi.hint"));
        Stream.of(specialties, procedures).forEach(list -> list.setHelperText(getTranslation("staff.one-a-line")));
        conditions.setLabel(getTranslation("staff.person.conditions"));
        conditions.setItems(directory.conditions().keySet().stream()
                .sorted(Comparator.comparing(directory::conditionName))
                .toList());
        conditions.setItemLabelGenerator(directory::conditionName);
        conditions.setHelperText(getTranslation("staff.person.conditions.hint"));
        languages.setLabel(getTranslation("staff.person.languages"));
        languages.setItems(Language.all(texts.locale()));
        languages.setItemLabelGenerator(language -> language.name(texts.locale()));
        roles = fields.add(
                "roles",
                new RowsField<>("staff.role", () -> new RoleRow(directory, today, fields::change), fields::change));
        absences = fields.add(
                "absences",
                new RowsField<>("staff.absence", () -> new AbsenceRow(directory, fields::change), fields::change));
        Stream.<HasStyle>of(conditions, languages, biography).forEach(field -> field.addClassName("staff-wide"));
        add(given, family, credentials, slug, npi, specialties, procedures, conditions, languages, photo, biography);
        add(roles, absences);
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
    public void show(PractitionerDraft draft) {
        given.setValue(draft.name().given());
        family.setValue(draft.name().family());
        credentials.setValue(Objects.requireNonNullElse(draft.name().credentials(), ""));
        slug.fix(draft.slug());
        npi.setValue(draft.npi() == null ? "" : draft.npi().value());
        specialties.setValue(String.join("\n", draft.specialties()));
        procedures.setValue(String.join("\n", draft.procedures()));
        conditions.setValue(Set.copyOf(draft.conditions()));
        languages.setValue(Set.copyOf(draft.languages()));
        photo.setValue(draft.photo());
        biography.setValue(Objects.requireNonNullElse(draft.biography(), ""));
        roles.show(draft.roles());
        absences.show(draft.absences());
    }

    @Override
    public boolean check() {
        boolean complete = slug.check() & checkNames() & checkNpi() & roles.check() & absences.check();
        if (complete && read().isEmpty()) {
            fields.mark("roles", getTranslation("staff.role.overlap"));
        }
        return complete && !roles.isInvalid();
    }

    @Override
    public Optional<PractitionerDraft> read() {
        try {
            return Optional.of(new PractitionerDraft(
                    slug.typed(),
                    new PersonName(
                            given.getValue().strip(), family.getValue().strip(), NamedField.textOrNull(credentials)),
                    findNpi(),
                    lines(specialties),
                    lines(procedures),
                    conditions.getValue().stream().sorted().toList(),
                    languages.getValue().stream().sorted().toList(),
                    photo.chosen(),
                    NamedField.textOrNull(biography),
                    roles.typed(),
                    absences.typed()));
        } catch (IllegalArgumentException noDraftYet) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, String> describe(PractitionerDraft draft) {
        var described = new LinkedHashMap<String, String>();
        described.put(given.getLabel(), draft.name().given());
        described.put(family.getLabel(), draft.name().family());
        described.put(
                credentials.getLabel(), Objects.requireNonNullElse(draft.name().credentials(), ""));
        described.put(npi.getLabel(), draft.npi() == null ? "" : draft.npi().value());
        described.put(specialties.getLabel(), String.join("\n", draft.specialties()));
        described.put(procedures.getLabel(), String.join("\n", draft.procedures()));
        described.put(
                conditions.getLabel(),
                draft.conditions().stream().map(directory::conditionName).collect(Collectors.joining("\n")));
        described.put(languages.getLabel(), new PractitionerWording(texts).languages(draft.languages()));
        described.put(photo.getLabel(), describe(draft.photo()));
        described.put(biography.getLabel(), Objects.requireNonNullElse(draft.biography(), ""));
        described.put(
                roles.getLabel(), draft.roles().stream().map(this::describe).collect(Collectors.joining("\n")));
        described.put(
                absences.getLabel(),
                draft.absences().stream().map(this::describe).collect(Collectors.joining("\n")));
        return described;
    }

    /** Two photos of one size differ in the beginning of their names. */
    private String describe(@Nullable Photo shown) {
        return shown == null
                ? ""
                : getTranslation(
                        "staff.person.photo.described",
                        shown.width(),
                        shown.height(),
                        shown.sha256().substring(0, 8));
    }

    private String describe(PractitionerRole role) {
        var hours = new DependentHoursField("", () -> {});
        return Stream.of(
                        directory.officeName(role.location()),
                        period(role.from(), role.through()),
                        role.hours() == null ? "" : hours.describe(role.hours()),
                        role.contactPoint() == null ? "" : role.contactPoint().value(),
                        describe(role.newPatients()),
                        role.videoVisits() ? getTranslation("staff.role.video") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String describe(Absence absence) {
        var days = period(absence.from(), absence.through());
        return absence.location() == null ? days : days + ", " + directory.officeName(absence.location());
    }

    private String describe(@Nullable NewPatients said) {
        return said == null
                ? ""
                : texts.get(
                        said.accepting() ? "person.new-patients.yes" : "person.new-patients.no",
                        texts.date(said.asOf()));
    }

    private String period(@Nullable LocalDate from, @Nullable LocalDate through) {
        return Stream.of(
                        from == null ? "" : texts.get("staff.role.since", texts.date(from)),
                        through == null ? "" : texts.get("person.until", texts.date(through)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private boolean checkNames() {
        Stream.of(Map.entry("name.given", given), Map.entry("name.family", family))
                .filter(field -> field.getValue().getValue().isBlank())
                .forEach(field -> fields.mark(field.getKey(), getTranslation("staff.person.name.missing")));
        return !given.getValue().isBlank() && !family.getValue().isBlank();
    }

    private boolean checkNpi() {
        try {
            findNpi();
            return true;
        } catch (IllegalArgumentException e) {
            fields.mark("npi", String.valueOf(e.getMessage()));
            return false;
        }
    }

    private @Nullable Npi findNpi() {
        var typed = NamedField.textOrNull(npi);
        return typed == null ? null : new Npi(typed);
    }

    private static List<String> lines(TextArea list) {
        return list.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
