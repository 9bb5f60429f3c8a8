package org.practiceportal.content.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.insight.SearchCount;
import org.practiceportal.common.insight.SearchCountBatch;
import org.practiceportal.common.insight.SearchInsight;
import org.practiceportal.common.insight.SearchInsightApi;
import org.practiceportal.common.insight.SearchedQuery;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.HttpClientErrorException;

/** What staff learn of searches, and what nobody does. */
class SearchInsightIT extends RunningService {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Chicago"));

    @Autowired
    private SearchCounts counts;

    @BeforeEach
    void forgetEverything() throws SQLException {
        execute("truncate search_count, search_count_batch");
    }

    @Test
    void aQueryIsShownFromTheFifthSearchOn() {
        count(new SearchCount(TODAY, "rare ache", 4, 4, 0));

        assertThat(insight(30)).isEqualTo(new SearchInsight(List.of(), List.of(), List.of(), 0, 0));

        count(new SearchCount(TODAY, "rare ache", 1, 0, 0));

        assertThat(insight(30).top()).containsExactly(new SearchedQuery("rare ache", 5, 4, 0));
        assertThat(insight(30).nothingFound()).containsExactly(new SearchedQuery("rare ache", 5, 4, 0));
    }

    @Test
    void openedPagesAloneMakeNoQueryKnown() {
        count(new SearchCount(TODAY, "rare ache", 4, 0, 900));

        assertThat(insight(30).top()).isEmpty();
    }

    @Test
    void theMostFrequentComeFirstAndWhatFindsNothingIsNotRarelyOpened() {
        count(
                new SearchCount(TODAY, "pinched nerve", 30, 0, 6),
                new SearchCount(TODAY, "tingling hands", 30, 9, 5),
                new SearchCount(TODAY, "brain worm", 40, 40, 0),
                new SearchCount(TODAY, "few and unopened", 19, 0, 0));

        assertThat(queries(insight(30).top()))
                .containsExactly("brain worm", "pinched nerve", "tingling hands", "few and unopened");
        assertThat(queries(insight(30).nothingFound())).containsExactly("brain worm");
        assertThat(queries(insight(30).rarelyOpened())).containsExactly("tingling hands");
    }

    @Test
    void aPeriodHoldsItsOwnDaysAndTheThresholdHoldsInEach() {
        count(
                new SearchCount(TODAY.minusDays(6), "sciatica", 3, 0, 0),
                new SearchCount(TODAY.minusDays(7), "sciatica", 3, 0, 0),
                new SearchCount(TODAY.minusDays(30), "sciatica", 10, 0, 0));

        assertThat(insight(7).top()).isEmpty();
        assertThat(insight(30).top()).containsExactly(new SearchedQuery("sciatica", 6, 0, 0));
        assertThat(insight(90).top()).containsExactly(new SearchedQuery("sciatica", 16, 0, 0));
    }

    @Test
    void lettersAndWhatHadNoRoomAreSumsAndNoQueries() {
        count(
                new SearchCount(TODAY, SearchCount.LETTERS, 6, 0, 0),
                new SearchCount(TODAY, SearchCount.OTHERS, 4, 0, 0));

        assertThat(insight(30)).isEqualTo(new SearchInsight(List.of(), List.of(), List.of(), 6, 0));
    }

    @Test
    void aBatchThatIsSentAgainCountsOnce() {
        var batch = new SearchCountBatch(UUID.randomUUID(), List.of(new SearchCount(TODAY, "sciatica", 5, 1, 2)));

        asService(SearchInsightApi.class).count(batch);
        asService(SearchInsightApi.class).count(batch);

        assertThat(insight(30).top()).containsExactly(new SearchedQuery("sciatica", 5, 1, 2));
    }

    @Test
    void daysOlderThanNinetyAreForgottenAndNotTaken() throws SQLException {
        execute("insert into search_count values (current_date - 92, 'long ago', 9, 0, 0),"
                + " (current_date - 80, 'kept', 9, 0, 0)");
        execute("insert into search_count_batch values (gen_random_uuid(), current_date - 92)");

        counts.forgetOldDays();
        count(new SearchCount(TODAY.minusDays(90), "too late", 9, 0, 0));

        assertThat(strings("select query from search_count")).containsExactly("kept");
        assertThat(strings("select day::text from search_count_batch")).hasSize(1);
    }

    @Test
    void aRowHoldsNothingThatTellsWhoSearched() throws SQLException {
        assertThat(strings("select column_name from information_schema.columns"
                        + " where table_name = 'search_count' order by ordinal_position"))
                .containsExactly("day", "query", "searches", "empty", "opened");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 8, 31, 91})
    void noOtherPeriodIsToldSoThatDaysCannotBeSubtracted(int days) {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class).isThrownBy(() -> insight(days));
    }

    @Test
    void whatIsNoCountIsRefusedAndNothingOfItIsKept() throws SQLException {
        for (var wrong : List.of(
                new SearchCount(TODAY, " ", 1, 0, 0),
                new SearchCount(TODAY, "x".repeat(101), 1, 0, 0),
                new SearchCount(TODAY, "less", -1, 0, 0),
                new SearchCount(TODAY.plusDays(2), "to come", 1, 0, 0))) {
            assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                    .isThrownBy(() -> count(new SearchCount(TODAY, "right", 1, 0, 0), wrong));
        }
        assertThat(strings("select query from search_count")).isEmpty();
    }

    @Test
    void onlyThePortalCountsAndOnlyStaffRead() {
        var batch = new SearchCountBatch(UUID.randomUUID(), List.of());

        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(SearchInsightApi.class).count(batch));
        assertThatExceptionOfType(HttpClientErrorException.Forbidden.class)
                .isThrownBy(() -> asAnna(SearchInsightApi.class).count(batch));
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(SearchInsightApi.class).getInsight(30));
        assertThatExceptionOfType(HttpClientErrorException.Forbidden.class)
                .isThrownBy(() -> asService(SearchInsightApi.class).getInsight(30));
    }

    private void count(SearchCount... counted) {
        asService(SearchInsightApi.class).count(new SearchCountBatch(UUID.randomUUID(), List.of(counted)));
    }

    private SearchInsight insight(int days) {
        return asAnna(SearchInsightApi.class).getInsight(days);
    }

    private static List<String> queries(List<SearchedQuery> list) {
        return list.stream().map(SearchedQuery::query).toList();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(String sql) throws SQLException {
        try (var connection = connectAsOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
