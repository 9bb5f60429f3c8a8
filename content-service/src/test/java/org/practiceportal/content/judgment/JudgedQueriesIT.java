package org.practiceportal.content.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.HistoryApi;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.GradedPage;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.judgment.MustFind;
import org.practiceportal.content.RunningService;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;

class JudgedQueriesIT extends RunningService {

    private static final Slug SPASM = new Slug("hemifacial-spasm");
    private static final Slug TIC = new Slug("trigeminal-neuralgia");

    private static final JudgedQuery TWITCH = new JudgedQuery(
            "My face twitches!", List.of(new GradedPage(SPASM, 3), new GradedPage(TIC, 1)), new MustFind(SPASM, 2));

    @AfterEach
    void removeAll() {
        queries()
                .listQueries()
                .value()
                .forEach(query -> queries().removeQuery(query.key(), new Version(query.version())));
    }

    @Test
    void aJudgedQueryIsReadByKeyByStaffAndByServices() {
        var added = queries().addQuery(TWITCH);

        assertThat(added.key()).isEqualTo(new Slug("my-face-twitches"));
        assertThat(added.judged()).isEqualTo(TWITCH);
        assertThat(queries().getQuery(added.key()).value()).isEqualTo(added);
        assertThat(asService(JudgedQueriesApi.class).listQueries().value()).containsExactly(added);
    }

    @Test
    void oneTextIsNotJudgedTwice() {
        queries().addQuery(TWITCH);

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> queries().addQuery(judged("my face twitches", null)));
    }

    @Test
    void ofTwoWhoReviseTheSecondSeesWhatTheFirstWrote() {
        var added = queries().addQuery(TWITCH);
        var read = new Version(added.version());
        queries().reviseQuery(added.key(), read, judged("My face twitches!", new MustFind(SPASM, 7)));

        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> queries().reviseQuery(added.key(), read, TWITCH))
                .satisfies(answer -> {
                    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
                    assertThat(answer.getResponseBodyAsString()).contains("\"within\":7");
                });
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> queries().removeQuery(added.key(), null))
                .satisfies(answer -> assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED));
    }

    @Test
    void aRemovedOneIsGoneAndItsHistoryKeepsIt() {
        var added = queries().addQuery(judged("removed soon", null));

        queries().removeQuery(added.key(), new Version(added.version()));

        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> queries().getQuery(added.key()));
        assertThat(asAnna(HistoryApi.class).listHistory(ChangeKind.JUDGED_QUERY.wireName(), "removed-soon", 0, 10))
                .extracting(entry -> entry.after() == null)
                .containsExactly(true, false);
    }

    @Test
    void whatSaysNothingOrContradictsItselfIsRefused() {
        assertRefused(new JudgedQuery("nothing", List.of(), null));
        assertRefused(new JudgedQuery("twice", List.of(new GradedPage(SPASM, 3), new GradedPage(SPASM, 1)), null));
        assertRefused(new JudgedQuery("too good", List.of(new GradedPage(SPASM, 4)), null));
        assertRefused(new JudgedQuery("too bad", List.of(new GradedPage(SPASM, 0)), null));
        assertRefused(judged("too far", new MustFind(SPASM, 11)));
        assertRefused(judged("nowhere", new MustFind(SPASM, 0)));
        assertRefused(judged(" ", null));
        assertRefused(judged("脳", null));
        assertRefused(judged("x".repeat(501), null));
    }

    private void assertRefused(JudgedQuery judged) {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> queries().addQuery(judged));
    }

    @Test
    void thereAreNoMoreThanAPreviewCanLookThrough() {
        IntStream.range(0, JudgedQueriesApi.MOST)
                .forEach(number -> queries().addQuery(judged("query " + number, null)));

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> queries().addQuery(judged("one more", null)))
                .satisfies(
                        answer -> assertThat(answer.getResponseBodyAsString()).contains("remove one first"));
    }

    private static JudgedQuery judged(String query, @Nullable MustFind mustFind) {
        return new JudgedQuery(query, List.of(new GradedPage(SPASM, 3)), mustFind);
    }

    private JudgedQueriesApi queries() {
        return asAnna(JudgedQueriesApi.class);
    }
}
