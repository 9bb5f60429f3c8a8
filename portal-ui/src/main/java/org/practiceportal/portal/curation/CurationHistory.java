package org.practiceportal.portal.curation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.curation.CurationApi;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.CurationRuleDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.RecordAccess;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a rule of curation. */
@Component
class CurationHistory implements RecordHistory<CurationRule, CurationRuleDetails> {

    private final CurationApi rules;
    private final CurationForms forms;
    private final JsonMapper json;

    CurationHistory(CurationApi rules, CurationForms forms, JsonMapper json) {
        this.rules = rules;
        this.forms = forms;
        this.json = json;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.CURATION_RULE;
    }

    @Override
    public String list() {
        return CurationListView.PATH;
    }

    @Override
    public RecordAccess<CurationRule, CurationRuleDetails> records() {
        return CurationEditorView.records(rules);
    }

    @Override
    public CurationRuleDetails get(Slug key) {
        return rules.getCurationRule(key).value();
    }

    @Override
    public DraftForm<CurationRule> form() {
        return forms.make();
    }

    @Override
    public CurationRule draft(Map<String, @Nullable Object> recorded) {
        return json.convertValue(recorded, CurationRuleDetails.class).rule();
    }

    @Override
    public String title(CurationRule rule) {
        return CurationForm.title(rule);
    }
}
