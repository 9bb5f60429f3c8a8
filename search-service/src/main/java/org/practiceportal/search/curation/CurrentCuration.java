package org.practiceportal.search.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.curation.CurationApi;
import org.practiceportal.search.answer.AnswerBasis;
import org.practiceportal.search.change.FollowedCopy;
import org.practiceportal.search.word.Word;
import org.springframework.stereotype.Component;

/** The rules of curation as content-service has them. Until that answers for the first time there is none. */
@Component
public class CurrentCuration extends FollowedCopy<Curation> {

    private final CurationApi rules;
    private final Clock clock;

    /** Makes one whose rules hold by the date of a clock. */
    CurrentCuration(CurationApi rules, ChangesApi changes, AnswerBasis basis, Clock clock) {
        super(changes, basis, Set.of(ChangeKind.CURATION_RULE), new Curation(List.of()));
        this.rules = rules;
        this.clock = clock;
    }

    /** Returns what is decided of a query's results today. */
    public CuratedQuery of(List<Word> query) {
        return current().of(query, LocalDate.now(clock));
    }

    @Override
    protected Snapshot<Curation> read() {
        var read = rules.listCurationRules();
        return new Snapshot<>(read.epoch(), read.position(), new Curation(read.value()));
    }
}
