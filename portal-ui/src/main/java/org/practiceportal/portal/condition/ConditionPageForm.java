package org.practiceportal.portal.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.condition.SourceReference;
import org.practiceportal.common.condition.TypedContact;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.NamedField;

/** The fields of a condition page. */
class ConditionPageForm extends Div implements DraftForm<ConditionPageDraft> {

    private final FormFields fields = new FormFields();
    private final TextField title = fields.add("title", NamedField.text("staff.page.title"));
    private final TextArea alsoKnownAs = fields.add("alsoKnownAs", NamedField.longText("staff.page.also-known-as"));
    private final TextArea abbreviations = fields.add("abbreviations", NamedField.longText("staff.page.abbreviations"));
    private final TextArea summary = fields.add("summary", NamedField.longText("staff.page.summary"));
    private final DatePicker lastReviewed = fields.add("lastReviewed", NamedField.date("staff.page.last-reviewed"));
    private final DatePicker nextReviewDue = fields.add("nextReviewDue", NamedField.date("staff.page.next-review"));
    private final List<SectionFields> sections = new ArrayList<>();
    private final List<SourceFields> sources = new ArrayList<>();
    private final Div sectionList = new Div();
    private final Div sourceList = new Div();
    private final List<ContactPointDetails> numbers;
    private final List<LocationDetails> offices;

    ConditionPageForm(List<ContactPointDetails> numbers, List<LocationDetails> offices) {
        this.numbers = numbers;
        this.offices = offices;
        title.setRequiredIndicatorVisible(true);
        alsoKnownAs.setHelperText(getTranslation("staff.page.one-per-line"));
        abbreviations.setHelperText(getTranslation("staff.page.one-per-line"));
        summary.setHelperText(getTranslation("staff.page.summary.hint"));
        title.addClassName("staff-wide");
        summary.addClassName("staff-wide");
        var head = new Div(title, summary, alsoKnownAs, abbreviations, lastReviewed, nextReviewDue);
        head.addClassName("staff-form");
        var addSection = new Button(getTranslation("staff.page.section.add"), click -> {
            addSection(new SectionDraft(HealthAspect.OTHER, "", "")).focusHeading();
            rearranged();
        });
        var addSource = new Button(getTranslation("staff.page.source.add"), click -> {
            addSource(new SourceReference("", "", ""));
            rearranged();
        });
        add(head, new H2(getTranslation("staff.page.sections")), sectionList, addSection);
        add(new H2(getTranslation("staff.page.sources")), sourceList, addSource);
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
    public void show(ConditionPageDraft draft) {
        title.setValue(draft.title());
        alsoKnownAs.setValue(String.join("\n", draft.alsoKnownAs()));
        abbreviations.setValue(String.join("\n", draft.abbreviations()));
        summary.setValue(draft.summary());
        lastReviewed.setValue(draft.lastReviewed());
        nextReviewDue.setValue(draft.nextReviewDue());
        sections.clear();
        sources.clear();
        draft.sections().forEach(this::addSection);
        draft.sources().forEach(this::addSource);
        arrange();
    }

    @Override
    public Optional<ConditionPageDraft> read() {
        return Optional.of(new ConditionPageDraft(
                title.getValue().strip(),
                lines(alsoKnownAs),
                lines(abbreviations),
                summary.getValue().strip(),
                sections.stream().map(SectionFields::read).toList(),
                sources.stream().map(SourceFields::read).toList(),
                lastReviewed.getValue(),
                nextReviewDue.getValue()));
    }

    @Override
    public Map<String, String> describe(ConditionPageDraft draft) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(title.getLabel(), draft.title());
        texts.put(summary.getLabel(), draft.summary());
        texts.put(alsoKnownAs.getLabel(), String.join("\n", draft.alsoKnownAs()));
        texts.put(abbreviations.getLabel(), String.join("\n", draft.abbreviations()));
        texts.put(lastReviewed.getLabel(), text(draft.lastReviewed()));
        texts.put(nextReviewDue.getLabel(), text(draft.nextReviewDue()));
        for (int i = 0; i < draft.sections().size(); i++) {
            SectionDraft section = draft.sections().get(i);
            texts.put(
                    getTranslation("staff.page.section.number", i + 1),
                    getTranslation("staff.page.aspect." + section.type()) + "\n" + section.heading() + "\n\n"
                            + section.text());
        }
        texts.put(
                getTranslation("staff.page.sources"),
                draft.sources().stream()
                        .map(source -> source.title() + ", " + source.publisher() + ", " + source.url())
                        .collect(Collectors.joining("\n")));
        return texts;
    }

    /** Embeds the record in place of the letters that say the same. */
    void link(TypedContact contact) {
        for (int i = 0; i < sections.size(); i++) {
            if (contact.field().equals("sections[" + i + "].text")) {
                sections.get(i).replace(contact.text(), TypedContactsDialog.embed(contact));
                fields.change();
            }
        }
    }

    private SectionFields addSection(SectionDraft draft) {
        var section = new SectionFields(fields, draft);
        section.addAction(
                "staff.page.section.insert",
                () -> new RecordPicker(numbers, offices, embed -> section.insert(embed, fields::change)).open());
        section.addAction("staff.page.section.up", () -> move(section, -1));
        section.addAction("staff.page.section.down", () -> move(section, 1));
        section.addAction("staff.page.section.remove", () -> {
            sections.remove(section);
            rearranged();
        });
        sections.add(section);
        return section;
    }

    private SourceFields addSource(SourceReference source) {
        var added = new SourceFields(fields, source);
        added.onRemove(() -> {
            sources.remove(added);
            rearranged();
        });
        sources.add(added);
        return added;
    }

    private void move(SectionFields section, int by) {
        int from = sections.indexOf(section);
        int to = from + by;
        if (to >= 0 && to < sections.size()) {
            Collections.swap(sections, from, to);
            rearranged();
        }
    }

    private void rearranged() {
        arrange();
        fields.change();
    }

    /** Shows sections and sources in their order, and lets field errors find them by it. */
    private void arrange() {
        fields.forget("sections[");
        fields.forget("sources[");
        for (int i = 0; i < sections.size(); i++) {
            sections.get(i).placeAt(i, fields);
        }
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).placeAt(i, fields);
        }
        sectionList.removeAll();
        sections.forEach(sectionList::add);
        sourceList.removeAll();
        sources.forEach(sourceList::add);
    }

    private static List<String> lines(TextArea area) {
        return area.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
