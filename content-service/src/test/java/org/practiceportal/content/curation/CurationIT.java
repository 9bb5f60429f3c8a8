package org.practiceportal.content.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.change.Change;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.HistoryApi;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.curation.CurationApi;
import org.practiceportal.common.curation.CurationKind;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.PortalPath;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.RunningService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;

class CurationIT extends RunningService {

    private static final Slug SPASM = new Slug("hemifacial-spasm");
    private static final PortalPath OFFICES = new PortalPath("/offices");
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void aRuleIsReadByKeyAndInTheListWithAllItSays() {
        var rule = new CurationRule(
                CurationKind.PIN,
                List.of("Winking eye", "eye winks"),
                false,
                SPASM,
                2,
                null,
                NEW_YEAR,
                NEW_YEAR.plusDays(30),
                "Asked for at the front desk");

        var added = rules().addCurationRule(rule);

        assertThat(added.key()).isEqualTo(new Slug("pin-winking-eye-hemifacial-spasm"));
        assertThat(added.rule()).isEqualTo(rule);
        assertThat(rules().getCurationRule(added.key()).value()).isEqualTo(added);
        assertThat(asService(CurationApi.class).listCurationRules().value()).contains(added);
    }

    @Test
    void onePhraseHasAPageAtEachPositionAndAWayElsewhere() {
        rules().addCurationRule(CurationRule.pin(List.of("tics"), SPASM, 1));
        rules().addCurationRule(CurationRule.pin(List.of("tics"), new Slug("tremor"), 2));
        rules().addCurationRule(CurationRule.hide(List.of("tics"), new Slug("glioma")));
        var route = rules().addCurationRule(CurationRule.route(List.of("tics"), OFFICES));

        assertThat(route.key()).isEqualTo(new Slug("route-tics"));
        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> rules().addCurationRule(CurationRule.pin(List.of("Tics"), SPASM, 3)));
        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> rules().addCurationRule(CurationRule.route(List.of("tics"), new PortalPath("/"))));
    }

    @Test
    void ofTwoWhoReviseARuleTheSecondSeesWhatTheFirstWrote() {
        var added = rules().addCurationRule(CurationRule.route(List.of("directions"), OFFICES));
        var read = new Version(added.version());
        rules().reviseCurationRule(
                        added.key(), read, CurationRule.route(List.of("directions", "where are you"), OFFICES));

        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> rules().reviseCurationRule(added.key(), read, added.rule()))
                .satisfies(answer -> {
                    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
                    assertThat(answer.getResponseBodyAsString()).contains("where are you");
                });
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> rules().removeCurationRule(added.key(), null))
                .satisfies(answer -> assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED));
    }

    @Test
    void everyChangeIsInTheFeedAndARemovedRuleInTheHistory() {
        var added = rules().addCurationRule(CurationRule.hide(List.of("fits"), SPASM));
        rules().removeCurationRule(added.key(), new Version(added.version()));

        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> rules().getCurationRule(added.key()));
        assertThat(asAnna(HistoryApi.class)
                        .listHistory(
                                ChangeKind.CURATION_RULE.wireName(), added.key().value(), 0, 10))
                .extracting(entry -> entry.after() == null)
                .containsExactly(true, false);
        assertThat(asService(ChangesApi.class)
                        .listChanges(0, null, 1_000, 0, null)
                        .changes())
                .filteredOn(change -> change.kind() == ChangeKind.CURATION_RULE)
                .extracting(Change::key)
                .contains(added.key().value());
    }

    @Test
    void whatSaysTooLittleOrTooMuchIsRefused() {
        assertRefused(CurationRule.pin(List.of(), SPASM, 1));
        assertRefused(CurationRule.pin(List.of("one", " "), SPASM, 1));
        assertRefused(CurationRule.pin(List.of("one", "?!"), SPASM, 1));
        assertRefused(CurationRule.pin(List.of("脳"), SPASM, 1));
        assertRefused(CurationRule.pin(List.of("x".repeat(201)), SPASM, 1));
        assertRefused(CurationRule.pin(Collections.nCopies(21, "one"), SPASM, 1));
        assertRefused(CurationRule.pin(List.of("one"), SPASM, 0));
        assertRefused(CurationRule.pin(List.of("one"), SPASM, 6));
        assertRefused(CurationRule.route(List.of("one"), OFFICES).alsoWithin());
        assertRefused(CurationRule.hide(List.of("one"), SPASM).during(NEW_YEAR, NEW_YEAR.minusDays(1)));
        assertRefused(new CurationRule(CurationKind.PIN, List.of("one"), true, SPASM, null, null, null, null, null));
        assertRefused(new CurationRule(CurationKind.HIDE, List.of("one"), true, SPASM, 1, null, null, null, null));
        assertRefused(
                new CurationRule(CurationKind.ROUTE, List.of("one"), true, SPASM, null, OFFICES, null, null, null));
        assertRefused(new CurationRule(
                CurationKind.HIDE, List.of("one"), true, SPASM, null, null, null, null, "x".repeat(1_001)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"phrases\": [\"one\"], \"page\": \"glioma\", \"position\": 1}",
                "{\"kind\": \"PIN\", \"page\": \"glioma\", \"position\": 1}",
                "{\"kind\": \"PIN\", \"phrases\": [\"one\"], \"page\": \"No Slug\", \"position\": 1}",
                "{\"kind\": \"ROUTE\", \"phrases\": [\"one\"], \"path\": \"https://evil.example/\"}",
                "{\"kind\": \"ROUTE\", \"phrases\": [\"one\"], \"path\": \"//evil.example\"}",
                "{\"kind\": \"ROUTE\", \"phrases\": [\"one\"], \"path\": \"/\\\\evil.example\"}",
                "{\"kind\": \"ROUTE\", \"phrases\": [\"one\"], \"path\": \"/search?q=one\"}"
            })
    void whatIsNoRuleIsRefused(String rule) {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> http().build()
                        .post()
                        .uri("/curation-rules")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + annasToken())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(rule)
                        .retrieve()
                        .toBodilessEntity());
    }

    private void assertRefused(CurationRule rule) {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> rules().addCurationRule(rule));
    }

    private CurationApi rules() {
        return asAnna(CurationApi.class);
    }
}
