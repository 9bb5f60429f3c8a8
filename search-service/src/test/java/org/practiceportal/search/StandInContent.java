package org.practiceportal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Change;
import org.practiceportal.common.change.ChangeFeed;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPage;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.condition.ConditionPageState;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.curation.CurationApi;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.CurationRuleDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.judgment.JudgedQueryDetails;
import org.practiceportal.common.upload.ImportReport;
import org.practiceportal.common.vocabulary.ImportedList;
import org.practiceportal.common.vocabulary.Vocabulary;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.common.vocabulary.VocabularyRuleDetails;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.client.ResourceAccessException;

/** A content-service in memory, with the semantics of the real feed: one state a page, positions in commit order. */
public final class StandInContent
        implements ChangesApi, ConditionPagesApi, CurationApi, JudgedQueriesApi, VocabularyApi {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Slug, ConditionPageState> states = new TreeMap<>();
    private final List<VocabularyRule> rules = new ArrayList<>();
    private final List<JudgedQueryDetails> judged = new ArrayList<>();
    private long rulesChangedAt;
    private final Map<Slug, CurationRuleDetails> curation = new TreeMap<>();
    private long curationChangedAt;
    private UUID epoch = UUID.randomUUID();
    private long head;
    private boolean away;

    /** Publishes pages, each as one change. */
    public void publish(ConditionPage... pages) {
        for (var page : pages) {
            put(page.slug(), page);
        }
    }

    /** Retires a page. */
    public void retire(Slug slug) {
        put(slug, null);
    }

    private void put(Slug slug, @Nullable ConditionPage page) {
        locked(() -> {
            states.put(slug, new ConditionPageState(slug, ++head, page));
            changed.signalAll();
            return head;
        });
    }

    /** Adds a rule of staff's to the vocabulary. */
    public void addRules(VocabularyRule... added) {
        locked(() -> {
            rules.addAll(List.of(added));
            rulesChangedAt = ++head;
            changed.signalAll();
            return head;
        });
    }

    /** Removes a rule again. */
    public void removeRule(VocabularyRule rule) {
        locked(() -> {
            rules.remove(rule);
            rulesChangedAt = ++head;
            changed.signalAll();
            return head;
        });
    }

    /** Adds judged queries. */
    public void judge(JudgedQuery... added) {
        locked(() -> {
            for (var query : added) {
                judged.add(new JudgedQueryDetails(Slug.fromTitle(query.query()).orElseThrow(), query, 0));
            }
            return head;
        });
    }

    /** Puts a rule of curation in place of the one with its key. */
    public void curate(String key, CurationRule rule) {
        locked(() -> {
            curation.put(new Slug(key), new CurationRuleDetails(new Slug(key), rule, 0));
            curationChangedAt = ++head;
            changed.signalAll();
            return head;
        });
    }

    /** Removes every rule of curation. */
    public void curateNothing() {
        locked(() -> {
            curation.clear();
            curationChangedAt = ++head;
            changed.signalAll();
            return head;
        });
    }

    /**
     * Changes a record that is no page, such as a number.
     *
     * @return the position of the change
     */
    public long changeNumber() {
        return locked(() -> {
            head++;
            changed.signalAll();
            return head;
        });
    }

    /** Begins another life with no pages, as an empty database restored in place of this one. */
    public void restoreEmpty() {
        locked(() -> {
            epoch = UUID.randomUUID();
            states.clear();
            head = 0;
            changed.signalAll();
            return head;
        });
    }

    /** Answers nothing for as long as it is away. */
    public void setAway(boolean away) {
        locked(() -> {
            this.away = away;
            changed.signalAll();
            return head;
        });
    }

    /** Returns the version of every published page. */
    public Map<String, Long> publishedVersions() {
        return locked(() -> states.values().stream()
                .filter(state -> state.published() != null)
                .collect(Collectors.toMap(state -> state.slug().value(), ConditionPageState::position)));
    }

    @Override
    public ChangeFeed listChanges(long after, @Nullable UUID known, int limit, int wait, @Nullable String reader) {
        return locked(() -> {
            long left = TimeUnit.MILLISECONDS.toNanos(wait);
            while (!away && after >= head && left > 0 && (known == null || known.equals(epoch))) {
                left = changed.awaitNanos(left);
            }
            if (away) {
                throw new ResourceAccessException("content-service is away");
            }
            if (known != null && !known.equals(epoch)) {
                return new ChangeFeed(epoch, 0, head, List.of());
            }
            var rule = new Change(rulesChangedAt, ChangeKind.VOCABULARY_RULE, "rule");
            var pages = states.values().stream()
                    .map(state -> new Change(
                            state.position(),
                            ChangeKind.CONDITION_PAGE,
                            state.slug().value()));
            var curationRule = new Change(curationChangedAt, ChangeKind.CURATION_RULE, "rule");
            var news = Stream.concat(pages, Stream.of(rule, curationRule))
                    .filter(change -> change.position() > after)
                    .sorted(Comparator.comparingLong(Change::position))
                    .limit(limit)
                    .toList();
            var position = news.size() < limit ? head : news.getLast().position();
            return new ChangeFeed(epoch, position, head, news);
        });
    }

    @Override
    public Snapshot<List<ConditionPageSummary>> listPublished(@Nullable Slug after, int limit) {
        return locked(() -> {
            var list = new ArrayList<ConditionPageSummary>();
            for (var state : states.values()) {
                var page = state.published();
                if (page != null && (after == null || state.slug().compareTo(after) > 0) && list.size() < limit) {
                    list.add(new ConditionPageSummary(
                            page.slug(), page.title(), page.alsoKnownAs(), page.abbreviations(), state.position()));
                }
            }
            return new Snapshot<>(epoch, head, List.copyOf(list));
        });
    }

    @Override
    public Snapshot<List<ConditionPageState>> listStates(List<Slug> slugs) {
        return locked(() -> new Snapshot<>(
                epoch,
                head,
                slugs.stream().filter(states::containsKey).map(states::get).toList()));
    }

    @Override
    public Snapshot<ConditionPageDetails> getPublished(Slug slug) {
        throw new UnsupportedOperationException("search-service does not read single pages");
    }

    @Override
    public Snapshot<Vocabulary> getVocabulary() {
        return locked(() -> new Snapshot<>(
                epoch, head, new Vocabulary(List.of(new Vocabulary.RuleList(Vocabulary.STAFF, List.copyOf(rules))))));
    }

    @Override
    public Snapshot<List<VocabularyRuleDetails>> listRules() {
        throw new UnsupportedOperationException("search-service reads the vocabulary as a whole");
    }

    @Override
    public Snapshot<VocabularyRuleDetails> getRule(Slug key) {
        throw new UnsupportedOperationException("search-service reads the vocabulary as a whole");
    }

    @Override
    public VocabularyRuleDetails addRule(VocabularyRule rule) {
        throw new UnsupportedOperationException("search-service only reads");
    }

    @Override
    public VocabularyRuleDetails reviseRule(Slug key, @Nullable Version read, VocabularyRule rule) {
        throw new UnsupportedOperationException("search-service only reads");
    }

    @Override
    public void removeRule(Slug key, @Nullable Version read) {
        throw new UnsupportedOperationException("search-service only reads");
    }

    @Override
    public Snapshot<List<ImportedList>> listImports() {
        throw new UnsupportedOperationException("search-service reads the vocabulary as a whole");
    }

    @Override
    public ImportReport takeList(Slug name, @Nullable InputStreamResource file) {
        throw new UnsupportedOperationException("search-service only reads");
    }

    @Override
    public Snapshot<List<JudgedQueryDetails>> listQueries() {
        return locked(() -> new Snapshot<>(epoch, head, List.copyOf(judged)));
    }

    @Override
    public Snapshot<JudgedQueryDetails> getQuery(Slug key) {
        throw new UnsupportedOperationException("search-service reads all judged queries");
    }

    @Override
    public JudgedQueryDetails addQuery(JudgedQuery judged) {
        throw new UnsupportedOperationException("search-service only reads");
    }

    @Override
    public Snapshot<List<CurationRuleDetails>> listCurationRules() {
        return locked(() -> new Snapshot<>(epoch, head, List.copyOf(curation.values())));
    }

    @Override
    public Snapshot<CurationRuleDetails> getCurationRule(Slug key) {
        throw new UnsupportedOperationException("search-service reads all rules at once");
    }

    @Override
    public CurationRuleDetails addCurationRule(CurationRule rule) {
        throw new UnsupportedOperationException("search-service only reads");
    }

    @Override
    public JudgedQueryDetails reviseQuery(Slug key, @Nullable Version read, JudgedQuery judged) {
        throw new UnsupportedOperationException("search-service only reads");
    }

    @Override
    public CurationRuleDetails reviseCurationRule(Slug key, @Nullable Version read, CurationRule rule) {
        throw new UnsupportedOperationException("search-service only reads");
    }

    @Override
    public void removeQuery(Slug key, @Nullable Version read) {
        throw new UnsupportedOperationException("search-service only reads");
    }

    @Override
    public void removeCurationRule(Slug key, @Nullable Version read) {
        throw new UnsupportedOperationException("search-service only reads");
    }

    private <T> T locked(Step<T> step) {
        lock.lock();
        try {
            return step.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResourceAccessException("interrupted");
        } finally {
            lock.unlock();
        }
    }

    private interface Step<T> {
        T take() throws InterruptedException;
    }
}
