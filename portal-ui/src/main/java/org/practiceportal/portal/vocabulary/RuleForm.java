package org.practiceportal.portal.vocabulary;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.vocabulary.RuleKind;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.NamedField;

/** The fields of a rule, with a sentence that says what it does as it is typed. */
class RuleForm extends Div implements DraftForm<VocabularyRule> {

    private static final int MOST_PHRASES = 100;
    private static final int LONGEST_PHRASE = 200;
    private static final int LONGEST_REASON = 500;

    /** Waits for a pause in typing. */
    private static final int PAUSE_MILLIS = 300;

    private final FormFields fields = new FormFields();
    private final Select<RuleKind> kind = fields.add("kind", new Select<>());
    private final TextArea phrases = fields.add("phrases", NamedField.longText("staff.rule.phrases"));
    private final TextArea meanings = fields.add("meanings", NamedField.longText("staff.rule.meanings"));
    private final Checkbox anyway = fields.add("anyway", new Checkbox(getTranslation("staff.rule.anyway")));
    private final TextArea reason = fields.add("reason", NamedField.longText("staff.rule.reason"));
    private final Paragraph sentence = new Paragraph();
    private @Nullable String kept;

    RuleForm() {
        addClassName("staff-form");
        kind.setLabel(getTranslation("staff.rule.kind"));
        kind.setItems(RuleKind.values());
        kind.setItemLabelGenerator(this::name);
        phrases.setRequiredIndicatorVisible(true);
        Stream.of(phrases, meanings).forEach(list -> {
            list.setHelperText(getTranslation("staff.one-a-line"));
            list.setValueChangeMode(ValueChangeMode.LAZY);
            list.setValueChangeTimeout(PAUSE_MILLIS);
        });
        Stream.<HasValue<?, ?>>of(kind, phrases, meanings)
                .forEach(field -> field.addValueChangeListener(change -> explain()));
        anyway.addValueChangeListener(change -> reason.setVisible(anyway.getValue() || kept != null));
        reason.setHelperText(getTranslation("staff.rule.reason.hint"));
        reason.setMaxLength(LONGEST_REASON);
        sentence.getElement().setAttribute("role", "status");
        Stream.of(kind, sentence, anyway, reason).forEach(wide -> wide.addClassName("staff-wide"));
        add(kind, phrases, meanings, sentence, anyway, reason);
        show(VocabularyRule.oneWay(List.of(), List.of()));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public FormFields fields() {
        return fields;
    }

    /** A reason that was given before stays; whoever saves anyway now ticks it again. */
    @Override
    public void show(VocabularyRule rule) {
        kind.setValue(rule.kind());
        phrases.setValue(String.join("\n", rule.phrases()));
        meanings.setValue(String.join("\n", rule.meanings()));
        kept = rule.reason();
        anyway.setValue(false);
        anyway.setVisible(kept != null);
        reason.setValue(Objects.requireNonNullElse(kept, ""));
        reason.setVisible(kept != null);
        explain();
    }

    /** Begins a rule that does not exist yet; that nobody has typed it, what was typed before takes its place. */
    void begin(String phrase) {
        phrases.setValue(phrase);
        meanings.focus();
    }

    /** Lets staff save what does harm, for a reason. */
    void offerToSaveAnyway() {
        anyway.setVisible(true);
        anyway.focus();
    }

    /** Returns whether staff want this whatever it breaks, and say why. */
    boolean isMeantAnyway() {
        return anyway.getValue() && checkReason();
    }

    /** Returns why staff go on whatever it breaks; none where they do not have to. */
    Optional<String> reasonToGoOn() {
        return isMeantAnyway() ? Optional.of(reason.getValue().strip()) : Optional.empty();
    }

    @Override
    public boolean check() {
        return checkPhrases("phrases", phrases) & checkPhrases("meanings", meanings) & checkReason() && checkCount();
    }

    @Override
    public Optional<VocabularyRule> read() {
        return Optional.of(typed());
    }

    @Override
    public Map<String, String> describe(VocabularyRule rule) {
        var described = new LinkedHashMap<String, String>();
        described.put(kind.getLabel(), name(rule.kind()));
        described.put(phrases.getLabel(), String.join("\n", rule.phrases()));
        described.put(meanings.getLabel(), String.join("\n", rule.meanings()));
        described.put(reason.getLabel(), Objects.requireNonNullElse(rule.reason(), ""));
        return described;
    }

    private VocabularyRule typed() {
        return new VocabularyRule(
                kind.getValue(),
                lines(phrases),
                goesOneWay() ? lines(meanings) : List.of(),
                anyway.getValue() ? NamedField.textOrNull(reason) : kept);
    }

    private boolean goesOneWay() {
        return kind.getValue() == RuleKind.ONE_WAY;
    }

    private void explain() {
        meanings.setVisible(goesOneWay());
        sentence.setText(RuleWording.sentence(typed()));
    }

    private boolean checkPhrases(String path, TextArea list) {
        var typed = lines(list);
        if (typed.size() > MOST_PHRASES || typed.stream().anyMatch(phrase -> phrase.length() > LONGEST_PHRASE)) {
            fields.mark(path, getTranslation("staff.rule.too-much", MOST_PHRASES, LONGEST_PHRASE));
        }
        return !list.isInvalid();
    }

    private boolean checkCount() {
        var rule = typed();
        boolean complete = !rule.phrases().isEmpty() && rule.isComplete();
        if (!complete) {
            var lacking = goesOneWay() && !rule.phrases().isEmpty() ? "meanings" : "phrases";
            fields.mark(lacking, getTranslation("staff.rule.incomplete." + rule.kind()));
        }
        return complete;
    }

    private boolean checkReason() {
        boolean given = !anyway.getValue() || reason.getValue().strip().length() >= VocabularyRule.LEAST_REASON;
        if (!given) {
            fields.mark("reason", getTranslation("staff.rule.reason.missing", VocabularyRule.LEAST_REASON));
        }
        return given;
    }

    private String name(RuleKind one) {
        return getTranslation("staff.rule.kind." + one);
    }

    private static List<String> lines(TextArea list) {
        return list.getValue()
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
