package org.practiceportal.content.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.common.vocabulary.VocabularyRuleDetails;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.problem.NoSuchRecord;
import org.practiceportal.content.problem.VersionConflict;
import org.springframework.stereotype.Service;

/** The rules that staff edit. */
@Service
class VocabularyRules {

    private final ChangeLog changes;
    private final StoredRuleRepository rules;

    VocabularyRules(ChangeLog changes, StoredRuleRepository rules) {
        this.changes = changes;
        this.rules = rules;
    }

    Snapshot<List<VocabularyRuleDetails>> list() {
        return changes.read(this::all);
    }

    /** Returns every rule by key; to be called within a transaction. */
    List<VocabularyRuleDetails> all() {
        return rules.findAllByOrderByKey().stream().map(StoredRule::details).toList();
    }

    Snapshot<VocabularyRuleDetails> get(Slug key) {
        return changes.read(
                () -> rules.findById(key.value()).map(StoredRule::details).orElseThrow(() -> missing(key)));
    }

    VocabularyRuleDetails add(VocabularyRule rule) {
        var key = Slug.fromTitle(rule.phrases().getFirst())
                .orElseThrow(() -> new InvalidInput("phrases", "The first phrase has no Latin letter and no digit"));
        return changes.write(recorder -> {
            if (rules.existsById(key.value())) {
                throw new BrokenRule(
                        "There already is a rule for “" + rule.phrases().getFirst() + "”; change that one");
            }
            var after = rules.saveAndFlush(new StoredRule(key, rule)).details();
            recorder.record(ChangeKind.VOCABULARY_RULE, key.value(), null, after);
            return after;
        });
    }

    VocabularyRuleDetails revise(Slug key, @Nullable Version read, VocabularyRule rule) {
        return changes.write(recorder -> {
            var stored = rules.findToRevise(key.value()).orElseThrow(() -> missing(key));
            var before = stored.details();
            VersionConflict.check(read, before.version(), () -> before);
            stored.revise(rule);
            rules.flush();
            var after = stored.details();
            if (after.version() != before.version()) {
                recorder.record(ChangeKind.VOCABULARY_RULE, key.value(), before, after);
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
            recorder.record(ChangeKind.VOCABULARY_RULE, key.value(), before, null);
            return before;
        });
    }

    private static NoSuchRecord missing(Slug key) {
        return NoSuchRecord.missing("There is no rule " + key);
    }
}
