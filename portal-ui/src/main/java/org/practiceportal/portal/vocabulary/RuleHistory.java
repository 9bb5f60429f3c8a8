package org.practiceportal.portal.vocabulary;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.common.vocabulary.VocabularyRuleDetails;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.RecordAccess;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a rule. */
@Component
class RuleHistory implements RecordHistory<VocabularyRule, VocabularyRuleDetails> {

    private final VocabularyApi vocabulary;
    private final JsonMapper json;

    RuleHistory(VocabularyApi vocabulary, JsonMapper json) {
        this.vocabulary = vocabulary;
        this.json = json;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.VOCABULARY_RULE;
    }

    @Override
    public String list() {
        return "staff/vocabulary";
    }

    @Override
    public RecordAccess<VocabularyRule, VocabularyRuleDetails> records() {
        return RuleEditorView.records(vocabulary);
    }

    @Override
    public VocabularyRuleDetails get(Slug key) {
        return vocabulary.getRule(key).value();
    }

    @Override
    public DraftForm<VocabularyRule> form() {
        return new RuleForm();
    }

    @Override
    public VocabularyRule draft(Map<String, @Nullable Object> recorded) {
        return json.convertValue(recorded, VocabularyRuleDetails.class).rule();
    }

    @Override
    public String title(VocabularyRule rule) {
        return rule.phrases().getFirst();
    }
}
