package org.practiceportal.content.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.curation.CurationApi;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.CurationRuleDetails;
import org.practiceportal.common.directory.Slug;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CurationController implements CurationApi {

    private final CurationRules rules;

    CurationController(CurationRules rules) {
        this.rules = rules;
    }

    @Override
    public Snapshot<List<CurationRuleDetails>> listCurationRules() {
        return rules.list();
    }

    @Override
    public Snapshot<CurationRuleDetails> getCurationRule(Slug key) {
        return rules.get(key);
    }

    @Override
    public CurationRuleDetails addCurationRule(CurationRule rule) {
        return rules.add(rule);
    }

    @Override
    public CurationRuleDetails reviseCurationRule(Slug key, @Nullable Version read, CurationRule rule) {
        return rules.revise(key, read, rule);
    }

    @Override
    public void removeCurationRule(Slug key, @Nullable Version read) {
        rules.remove(key, read);
    }
}
