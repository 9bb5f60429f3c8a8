package org.practiceportal.portal.curation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.practiceportal.common.curation.CurationKind;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.PortalPath;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.NamedField;

/** The fields of a rule of curation: for which queries, what then, and when. Only those of its kind are shown. */
class CurationForm extends Div implements DraftForm<CurationRule> {

    private final Texts texts = Texts.english();
    private final FormFields fields = new FormFields();
    private final Select<CurationKind> kind = fields.add("kind", new Select<>());
    private final TextArea phrases = fields.add("phrases", NamedField.longText("staff.curation.phrases"));
    private final Checkbox within = fields.add("wholeQuery", new Checkbox(getTranslation("staff.curation.within")));
    private final ComboBox<Slug> page = fields.add("page", new ComboBox<>());
    private final Select<Integer> position = fields.add("position", new Select<>());
    private final TextField path = fields.add("path", NamedField.text("staff.curation.path"));
    private final DatePicker from = fields.add("from", NamedField.date("staff.curation.from"));
    private final DatePicker until = fields.add("until", NamedField.date("staff.curation.until"));
    private final TextArea note = fields.add("note", NamedField.longText("staff.curation.note"));
    private final PublishedPages pages;

    /** Makes the fields of a rule that pins the page that is chosen to the first position. */
    CurationForm(PublishedPages pages) {
        this.pages = pages;
        addClassName("staff-form");
        kind.setLabel(getTranslation("staff.curation.kind"));
        kind.setItems(CurationKind.values());
        kind.setItemLabelGenerator(CurationForm::name);
        kind.addValueChangeListener(change -> showFieldsOfKind());
        phrases.setRequiredIndicatorVisible(true);
        phrases.setHelperText(getTranslation("staff.curation.phrases.hint"));
        phrases.addClassName("staff-wide");
        page.setLabel(getTranslation("staff.curation.page"));
        page.setRequiredIndicatorVisible(true);
        page.setHelperText(getTranslation("staff.curation.page.hint"));
        // The slug is the value: a page that is no longer published stays, and is shown by its slug.
        page.setItems(pages.slugs());
        page.setItemLabelGenerator(pages::title);
        position.setLabel(getTranslation("staff.curation.position"));
        position.setItems(
                IntStream.rangeClosed(1, CurationRule.LAST_POSITION).boxed().toList());
        path.setRequiredIndicatorVisible(true);
        path.setHelperText(getTranslation("staff.curation.path.hint"));
        from.setHelperText(getTranslation("staff.curation.from.hint"));
        until.setHelperText(getTranslation("staff.curation.until.hint"));
        note.setHelperText(getTranslation("staff.curation.note.hint"));
        note.addClassName("staff-wide");
        add(kind, page, position, path, phrases, within, from, until, note);
        kind.setValue(CurationKind.PIN);
        position.setValue(1);
    }

    /** Returns what staff call a rule. */
    static String title(CurationRule rule) {
        return I18NProvider.translate(
                "staff.curation.title." + rule.kind(), rule.phrases().getFirst());
    }

    /** Returns what staff call a kind. */
    static String name(CurationKind kind) {
        return I18NProvider.translate("staff.curation.kind." + kind);
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
    public void show(CurationRule rule) {
        kind.setValue(rule.kind());
        phrases.setValue(String.join("\n", rule.phrases()));
        within.setValue(!rule.wholeQuery());
        page.setValue(rule.page());
        position.setValue(Objects.requireNonNullElse(rule.position(), 1));
        path.setValue(rule.path() == null ? "" : rule.path().value());
        from.setValue(rule.from());
        until.setValue(rule.until());
        note.setValue(Objects.requireNonNullElse(rule.note(), ""));
    }

    private void showFieldsOfKind() {
        boolean isRoute = kind.getValue() == CurationKind.ROUTE;
        page.setVisible(!isRoute);
        within.setVisible(!isRoute);
        position.setVisible(kind.getValue() == CurationKind.PIN);
        path.setVisible(isRoute);
    }

    @Override
    public boolean check() {
        return checkPhrases() & checkTarget() & checkDates() & checkNote();
    }

    private boolean checkPhrases() {
        var typed = phrasesTyped();
        if (typed.isEmpty()) {
            fields.mark("phrases", getTranslation("staff.curation.phrases.missing"));
        } else if (typed.size() > CurationRule.MOST_PHRASES) {
            fields.mark("phrases", getTranslation("staff.curation.phrases.many", CurationRule.MOST_PHRASES));
        } else {
            typed.stream()
                    .filter(phrase -> phrase.length() > CurationRule.LONGEST_PHRASE
                            || phrase.codePoints().noneMatch(Character::isLetterOrDigit))
                    .findFirst()
                    .ifPresent(phrase -> fields.mark(
                            "phrases", getTranslation("staff.curation.phrases.wrong", CurationRule.LONGEST_PHRASE)));
        }
        return !phrases.isInvalid();
    }

    private boolean checkTarget() {
        if (kind.getValue() == CurationKind.ROUTE) {
            if (PortalPath.find(path.getValue().strip()).isEmpty()) {
                fields.mark("path", getTranslation("staff.curation.path.wrong"));
            }
            return !path.isInvalid();
        }
        if (page.isEmpty()) {
            fields.mark("page", getTranslation("staff.curation.page.missing"));
        }
        return !page.isInvalid();
    }

    private boolean checkDates() {
        var first = from.getValue();
        var last = until.getValue();
        if (first != null && last != null && last.isBefore(first)) {
            fields.mark("until", getTranslation("staff.curation.until.wrong"));
        }
        return !until.isInvalid();
    }

    private boolean checkNote() {
        if (note.getValue().strip().length() > CurationRule.LONGEST_NOTE) {
            fields.mark("note", getTranslation("staff.curation.note.long", CurationRule.LONGEST_NOTE));
        }
        return !note.isInvalid();
    }

    @Override
    public Optional<CurationRule> read() {
        boolean isRoute = kind.getValue() == CurationKind.ROUTE;
        var target = isRoute ? PortalPath.find(path.getValue().strip()) : Optional.<PortalPath>empty();
        if (isRoute ? target.isEmpty() : page.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CurationRule(
                kind.getValue(),
                phrasesTyped(),
                isRoute || !within.getValue(),
                isRoute ? null : page.getValue(),
                kind.getValue() == CurationKind.PIN ? position.getValue() : null,
                target.orElse(null),
                from.getValue(),
                until.getValue(),
                NamedField.textOrNull(note)));
    }

    @Override
    public Map<String, String> describe(CurationRule rule) {
        var described = new LinkedHashMap<String, String>();
        described.put(kind.getLabel(), name(rule.kind()));
        described.put(page.getLabel(), rule.page() == null ? "" : pages.title(rule.page()));
        described.put(position.getLabel(), rule.position() == null ? "" : Integer.toString(rule.position()));
        described.put(path.getLabel(), rule.path() == null ? "" : rule.path().value());
        described.put(phrases.getLabel(), String.join("\n", rule.phrases()));
        described.put(
                within.getLabel(),
                texts.get(rule.wholeQuery() ? "staff.curation.within.no" : "staff.curation.within.yes"));
        described.put(from.getLabel(), rule.from() == null ? "" : texts.date(rule.from()));
        described.put(until.getLabel(), rule.until() == null ? "" : texts.date(rule.until()));
        described.put(note.getLabel(), Objects.requireNonNullElse(rule.note(), ""));
        return described;
    }

    private List<String> phrasesTyped() {
        return phrases.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
