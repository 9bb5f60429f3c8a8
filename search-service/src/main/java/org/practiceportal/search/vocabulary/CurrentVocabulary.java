package org.practiceportal.search.vocabulary;

import java.util.List;
import java.util.Set;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.vocabulary.Vocabulary;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.search.answer.AnswerBasis;
import org.practiceportal.search.change.FollowedCopy;
import org.springframework.stereotype.Component;

/** The vocabulary as content-service has it. Until that answers for the first time words mean themselves. */
@Component
public class CurrentVocabulary extends FollowedCopy<Meanings> {

    private final VocabularyApi vocabulary;

    CurrentVocabulary(VocabularyApi vocabulary, ChangesApi changes, AnswerBasis basis) {
        super(
                changes,
                basis,
                Set.of(ChangeKind.VOCABULARY_RULE, ChangeKind.VOCABULARY_LIST),
                new Meanings(new Vocabulary(List.of())));
        this.vocabulary = vocabulary;
    }

    /** Returns what words mean now. */
    public Meanings meanings() {
        return current();
    }

    @Override
    protected Snapshot<Meanings> read() {
        var read = vocabulary.getVocabulary();
        return new Snapshot<>(read.epoch(), read.position(), new Meanings(read.value()));
    }
}
