package org.practiceportal.search.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.CurationRuleDetails;
import org.practiceportal.common.curation.PortalPath;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.search.word.Words;

class CurationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Slug A = new Slug("a");
    private static final Slug B = new Slug("b");
    private static final Slug C = new Slug("c");
    private static final Slug X = new Slug("x");
    private static final Slug Y = new Slug("y");

    @Test
    void caseAccentsAndPluralsAreForgivenAndOtherWordsAreNot() {
        var rule = pin("Ménière attack", A, 1);

        assertThat(shown("meniere ATTACKS", rule)).startsWith(A);
        assertThat(shown("attack meniere", rule)).startsWith(X);
        assertThat(shown("meniere", rule)).startsWith(X);
    }

    @Test
    void aPhraseIsTheWholeQueryUnlessItMayStandWithinOne() {
        assertThat(shown("my back pain", pin("back pain", A, 1))).startsWith(X);
        assertThat(shown("my back pain", pin("back pain", A, 1).alsoWithin())).startsWith(A);
        assertThat(shown("back pain", pin("back pain", A, 1).alsoWithin())).startsWith(A);
        assertThat(shown("back of pain", pin("back pain", A, 1).alsoWithin())).startsWith(X);
    }

    @Test
    void ofTwoAtOnePositionTheFirstByKeyKeepsIt() {
        var curation = new Curation(List.of(
                named("second", pin("tic", B, 1)), named("first", pin("tic", A, 1)), named("0", pin("tic", C, 2))));

        assertThat(applied(curation, "tic")).containsExactly(A, B, C, X, Y);
    }

    @Test
    void aRuleForTheWholeQueryKeepsItsPositionBeforeOneThatIsOnlyContained() {
        assertThat(shown("tic", pin("tic", B, 1), hide("nothing", C))).containsExactly(B, X, Y, A, C);
        var curation =
                new Curation(List.of(named("a", pin("pain", A, 1).alsoWithin()), named("b", pin("back pain", B, 1))));

        assertThat(applied(curation, "back pain")).startsWith(B, A);
        assertThat(applied(curation, "knee pain")).startsWith(A, X);
    }

    @Test
    void ofOnePageTheRuleForTheWholeQueryDecides() {
        assertThat(shown("back pain", hide("pain", A).alsoWithin(), pin("back pain", A, 1)))
                .startsWith(A);
        assertThat(shown("knee pain", hide("pain", A).alsoWithin(), pin("back pain", A, 1)))
                .doesNotContain(A);
        assertThat(shown("back pain", hide("back pain", A), pin("back pain", A, 1)))
                .doesNotContain(A);
    }

    @Test
    void aPagePinnedTwiceStandsAtTheSmallerPosition() {
        assertThat(shown("tic", pin("tic", A, 3), pin("tic", A, 2))).containsExactly(X, A, Y, B, C);
    }

    @Test
    void aPageThatIsNoCandidateTakesNoPlaceAndAPositionBeyondTheEndIsTheEnd() {
        assertThat(shown("tic", pin("tic", new Slug("unpublished"), 1), pin("tic", A, 1)))
                .containsExactly(A, X, Y, B, C);
        assertThat(new Curation(List.of(named("a", pin("tic", X, 5))))
                        .of(Words.of("tic"), TODAY)
                        .applied(List.of(X, Y), page -> page))
                .containsExactly(Y, X);
    }

    @Test
    void aRuleHoldsOnItsDatesOnly() {
        var rule = hide("tic", A);

        assertThat(shown("tic", rule.during(TODAY, TODAY))).doesNotContain(A);
        assertThat(shown("tic", rule.during(TODAY.plusDays(1), null))).contains(A);
        assertThat(shown("tic", rule.during(null, TODAY.minusDays(1)))).contains(A);
    }

    @Test
    void onlyAWholeQueryLeadsElsewhereAndTheFirstRuleByKeySaysWhere() {
        var curation = new Curation(List.of(
                named("b", CurationRule.route(List.of("hours"), new PortalPath("/b"))),
                named("a", CurationRule.route(List.of("office hours", "hours"), new PortalPath("/a")))));

        assertThat(curation.of(Words.of("Hours?"), TODAY).route()).hasValue(new PortalPath("/a"));
        assertThat(curation.of(Words.of("your office hours"), TODAY).route()).isEmpty();
    }

    @Test
    void aLetterThatContainsManyPhrasesHasAsManyPinsAsAPageHasResults() {
        var curation = new Curation(IntStream.range(0, 30)
                .mapToObj(number -> named(
                        "rule-" + number,
                        pin("word", new Slug("page-" + number), 1).alsoWithin()))
                .toList());

        assertThat(curation.of(Words.of("a word"), TODAY).pinned()).hasSize(10);
    }

    private static CurationRule pin(String phrase, Slug page, int position) {
        return CurationRule.pin(List.of(phrase), page, position);
    }

    private static CurationRule hide(String phrase, Slug page) {
        return CurationRule.hide(List.of(phrase), page);
    }

    private static CurationRuleDetails named(String key, CurationRule rule) {
        return new CurationRuleDetails(new Slug(key), rule, 0);
    }

    private static List<Slug> shown(String query, CurationRule... rules) {
        return applied(
                new Curation(IntStream.range(0, rules.length)
                        .mapToObj(number -> named("rule-" + number, rules[number]))
                        .toList()),
                query);
    }

    /** Shows five pages that search would put in this order: two that answer and three that are far behind. */
    private static List<Slug> applied(Curation curation, String query) {
        return curation.of(Words.of(query), TODAY).applied(List.of(X, Y, A, B, C), page -> page);
    }
}
