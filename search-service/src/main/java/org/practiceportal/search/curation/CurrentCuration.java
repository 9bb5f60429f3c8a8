package org.practiceportal.search.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.curation.CurationApi;
import org.practiceportal.common.curation.CurationKind;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.CurationRuleDetails;
import org.practiceportal.search.answer.AnswerBasis;
import org.practiceportal.search.change.FollowedCopy;
import org.practiceportal.search.completion.Completions;
import org.practiceportal.search.completion.PageNames;
import org.practiceportal.search.word.Word;
import org.springframework.stereotype.Component;

/** The rules of curation as content-service has them. Until that answers for the first time there is none. */
@Component
public class CurrentCuration extends FollowedCopy<Curation> {

    private final CurationApi rules;
    private final Completions completions;
    private final Clock clock;

    /** Makes one whose rules hold by the date of a clock. */
    CurrentCuration(CurationApi rules, ChangesApi changes, AnswerBasis basis, Completions completions, Clock clock) {
        super(changes, basis, Set.of(ChangeKind.CURATION_RULE), new Curation(List.of()));
        this.rules = rules;
        this.completions = completions;
        this.clock = clock;
    }

    /** Returns what is decided of a query's results today. */
    public CuratedQuery of(List<Word> query) {
        return current().of(query, LocalDate.now(clock));
    }

    @Override
    protected Snapshot<Curation> read() {
        var read = rules.listCurationRules();
        completions.choose(read.value().stream()
                .map(CurationRuleDetails::rule)
                .flatMap(CurrentCuration::phrases)
                .toList());
        return new Snapshot<>(read.epoch(), read.position(), new Curation(read.value()));
    }

    /** Those of pages that are recommended for good: nobody would take away the phrases of others on their last day. */
    private static Stream<PageNames> phrases(CurationRule rule) {
        var page = rule.page();
        return page == null || rule.kind() != CurationKind.PIN || rule.from() != null || rule.until() != null
                ? Stream.empty()
                : Stream.of(new PageNames(page, rule.phrases()));
    }
}
