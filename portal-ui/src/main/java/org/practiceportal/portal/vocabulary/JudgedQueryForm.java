package org.practiceportal.portal.vocabulary;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.GradedPage;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.judgment.MustFind;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.NamedField;

/** The fields of a judged query: what patients type, which pages answer it and how well, and what must stay found. */
class JudgedQueryForm extends Div implements DraftForm<JudgedQuery> {

    private static final int BEST = 3;
    private static final int DEEPEST = 10;
    private static final int LONGEST_QUERY = 500;

    private final FormFields fields = new FormFields();
    private final TextField query = fields.add("query", NamedField.text("staff.judged-query.query"));
    private final List<MultiSelectComboBox<Slug>> grades;
    private final ComboBox<Slug> mustFind = fields.add("mustFind", new ComboBox<>());
    private final Select<Integer> within = fields.add("mustFind.within", new Select<>());
    private final Map<Slug, String> titles;

    /** Makes the fields among the pages that are published. */
    JudgedQueryForm(List<ConditionPageSummary> pages) {
        titles = pages.stream()
                .sorted(Comparator.comparing(ConditionPageSummary::title))
                .collect(Collectors.toMap(
                        ConditionPageSummary::slug,
                        ConditionPageSummary::title,
                        (one, same) -> one,
                        LinkedHashMap::new));
        addClassName("staff-form");
        query.setRequiredIndicatorVisible(true);
        query.setMaxLength(LONGEST_QUERY);
        // Best first: the first is where what is wrong with the grades is said.
        grades = IntStream.rangeClosed(1, BEST)
                .map(rank -> BEST + 1 - rank)
                .mapToObj(this::pages)
                .toList();
        mustFind.setLabel(getTranslation("staff.judged-query.must-find"));
        mustFind.setItems(titles.keySet());
        mustFind.setItemLabelGenerator(this::title);
        mustFind.setClearButtonVisible(true);
        mustFind.setHelperText(getTranslation("staff.judged-query.must-find.hint"));
        mustFind.addValueChangeListener(change -> within.setEnabled(!mustFind.isEmpty()));
        within.setLabel(getTranslation("staff.judged-query.within"));
        within.setItems(IntStream.rangeClosed(1, DEEPEST).boxed().toList());
        within.setItemLabelGenerator(this::depth);
        within.setValue(BEST);
        within.setEnabled(false);
        query.addClassName("staff-wide");
        grades.forEach(graded -> graded.addClassName("staff-wide"));
        add(query);
        grades.forEach(this::add);
        add(mustFind, within);
    }

    private MultiSelectComboBox<Slug> pages(int grade) {
        var pages = fields.add(
                grade == BEST ? "grades" : "grades." + grade,
                new MultiSelectComboBox<Slug>(getTranslation("staff.judged-query.grade." + grade)));
        pages.setItems(titles.keySet());
        pages.setItemLabelGenerator(this::title);
        return pages;
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
    public void show(JudgedQuery judged) {
        query.setValue(judged.query());
        grades.forEach(pages -> pages.setValue(judged.grades().stream()
                .filter(graded -> graded.grade() == grade(pages))
                .map(GradedPage::page)
                .collect(Collectors.toSet())));
        mustFind.setValue(judged.mustFind() == null ? null : judged.mustFind().page());
        within.setValue(judged.mustFind() == null ? BEST : judged.mustFind().within());
    }

    @Override
    public boolean check() {
        if (query.getValue().isBlank()) {
            fields.mark("query", getTranslation("staff.judged-query.query.missing"));
        }
        if (!typed().isConsistent()) {
            fields.mark("grades", getTranslation("staff.judged-query.grades.wrong"));
        }
        return !query.isInvalid() && !grades.getFirst().isInvalid();
    }

    @Override
    public Optional<JudgedQuery> read() {
        return Optional.of(typed());
    }

    @Override
    public Map<String, String> describe(JudgedQuery judged) {
        var described = new LinkedHashMap<String, String>();
        described.put(query.getLabel(), judged.query());
        grades.forEach(pages -> described.put(
                pages.getLabel(),
                judged.grades().stream()
                        .filter(graded -> graded.grade() == grade(pages))
                        .map(graded -> title(graded.page()))
                        .collect(Collectors.joining("\n"))));
        described.put(mustFind.getLabel(), describe(judged.mustFind()));
        return described;
    }

    private String describe(@Nullable MustFind required) {
        return required == null ? "" : title(required.page()) + ", " + depth(required.within());
    }

    private JudgedQuery typed() {
        var graded = grades.stream()
                .flatMap(pages -> pages.getValue().stream().sorted().map(page -> new GradedPage(page, grade(pages))))
                .toList();
        return new JudgedQuery(
                query.getValue().strip(),
                graded,
                mustFind.isEmpty() ? null : new MustFind(mustFind.getValue(), within.getValue()));
    }

    private int grade(MultiSelectComboBox<Slug> pages) {
        return BEST - grades.indexOf(pages);
    }

    private String depth(int places) {
        return getTranslation("staff.judged-query.within.places", places);
    }

    /** A page that is a draft or retired is called by its name in addresses. */
    private String title(Slug page) {
        return titles.getOrDefault(page, page.value());
    }
}
