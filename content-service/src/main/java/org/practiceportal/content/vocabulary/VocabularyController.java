package org.practiceportal.content.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.upload.ImportReport;
import org.practiceportal.common.vocabulary.ImportedList;
import org.practiceportal.common.vocabulary.Vocabulary;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.common.vocabulary.VocabularyRuleDetails;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VocabularyController implements VocabularyApi {

    private final ChangeLog changes;
    private final VocabularyRules rules;
    private final VocabularyLists lists;
    private final VocabularyImport imports;

    VocabularyController(ChangeLog changes, VocabularyRules rules, VocabularyLists lists, VocabularyImport imports) {
        this.changes = changes;
        this.rules = rules;
        this.lists = lists;
        this.imports = imports;
    }

    @Override
    public Snapshot<Vocabulary> getVocabulary() {
        return changes.read(() -> {
            var own = rules.all().stream().map(VocabularyRuleDetails::rule).toList();
            return new Vocabulary(
                    Stream.concat(Stream.of(new Vocabulary.RuleList(Vocabulary.STAFF, own)), lists.all().stream())
                            .toList());
        });
    }

    @Override
    public Snapshot<List<VocabularyRuleDetails>> listRules() {
        return rules.list();
    }

    @Override
    public Snapshot<VocabularyRuleDetails> getRule(Slug key) {
        return rules.get(key);
    }

    @Override
    public VocabularyRuleDetails addRule(VocabularyRule rule) {
        return rules.add(rule);
    }

    @Override
    public VocabularyRuleDetails reviseRule(Slug key, @Nullable Version read, VocabularyRule rule) {
        return rules.revise(key, read, rule);
    }

    @Override
    public void removeRule(Slug key, @Nullable Version read) {
        rules.remove(key, read);
    }

    @Override
    public Snapshot<List<ImportedList>> listImports() {
        return changes.read(lists::sizes);
    }

    @Override
    public ImportReport takeList(Slug name, @Nullable InputStreamResource file) {
        try (var input = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return imports.take(name, input);
        } catch (IOException e) {
            throw new InvalidInput("file", "cannot be read");
        }
    }
}
