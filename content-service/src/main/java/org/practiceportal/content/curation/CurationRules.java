package org.practiceportal.content.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.CurationRuleDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.problem.NoSuchRecord;
import org.practiceportal.content.problem.VersionConflict;
import org.springframework.stereotype.Service;

/** The rules of curation. */
@Service
class CurationRules {

    private final ChangeLog changes;
    private final StoredCurationRuleRepository rules;

    CurationRules(ChangeLog changes, StoredCurationRuleRepository rules) {
        this.changes = changes;
        this.rules = rules;
    }

    Snapshot<List<CurationRuleDetails>> list() {
        return changes.read(() -> rules.findAllByOrderByKey().stream()
                .map(StoredCurationRule::details)
                .toList());
    }

    Snapshot<CurationRuleDetails> get(Slug key) {
        return changes.read(() ->
                rules.findById(key.value()).map(StoredCurationRule::details).orElseThrow(() -> missing(key)));
    }

    CurationRuleDetails add(CurationRule rule) {
        var key = key(rule);
        return changes.write(recorder -> {
            if (rules.existsById(key.value())) {
                throw new BrokenRule("There already is such a rule for “"
                        + rule.phrases().getFirst() + "”, named " + key + "; change that one");
            }
            var after = rules.saveAndFlush(new StoredCurationRule(key, rule)).details();
            recorder.record(ChangeKind.CURATION_RULE, key.value(), null, after);
            return after;
        });
    }

    CurationRuleDetails revise(Slug key, @Nullable Version read, CurationRule rule) {
        return changes.write(recorder -> {
            var stored = rules.findToRevise(key.value()).orElseThrow(() -> missing(key));
            var before = stored.details();
            VersionConflict.check(read, before.version(), () -> before);
            stored.revise(rule);
            rules.flush();
            var after = stored.details();
            if (after.version() != before.version()) {
                recorder.record(ChangeKind.CURATION_RULE, key.value(), before, after);
            }
            return after;
        });
    }

    void remove(Slug key, @Nullable Version read) {
        changes.write(recorder -> {
            var stored = rules.findToRevise(key.value()).orElseThrow(() -> missing(key));
            var before = stored.details();
            VersionConflict.check(read, before.version(), () -> before);
            rules.delete(stored);
            recorder.record(ChangeKind.CURATION_RULE, key.value(), before, null);
            return before;
        });
    }

    /** Several pages may be pinned or hidden for the same phrase, and it leads to one place. */
    private static Slug key(CurationRule rule) {
        var phrase = Slug.fromTitle(rule.phrases().getFirst())
                .orElseThrow(() -> new InvalidInput("phrases", "The first phrase has no Latin letter and no digit"));
        var kind = Slug.fromTitle(rule.kind().name()).orElseThrow();
        var key = kind.withDistinction(phrase);
        return rule.page() == null ? key : key.withDistinction(rule.page());
    }

    private static NoSuchRecord missing(Slug key) {
        return NoSuchRecord.missing("There is no rule " + key);
    }
}
