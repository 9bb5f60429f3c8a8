package org.practiceportal.search.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.vocabulary.Vocabulary;
import org.practiceportal.common.vocabulary.Vocabulary.RuleList;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.search.vocabulary.Meanings;
import org.practiceportal.search.word.Words;

class NameTableTests {

    private static final NameTable TABLE = table(
            "Hemifacial spasm",
            "Trigeminal neuralgia",
            "Renal cell carcinoma",
            "Carpal tunnel syndrome",
            "Cubital tunnel syndrome",
            "Kidney stones",
            "Stroke");

    @Test
    void aWholeNameIsMentionedWholly() {
        var match = match("Hemifacial Spasms", "hemifacial-spasm");

        assertThat(match.mention()).isEqualTo(1);
        assertThat(match.overlap()).isEqualTo(1);
        assertThat(match.likeness()).isGreaterThan(0.9);
        assertThat(match.meaning()).isNull();
    }

    @Test
    void theMoreElseAQuerySaysTheLessANameIsOfIt() {
        double alone = match("stroke", "stroke").mention();
        double among = match("exercises after a stroke", "stroke").mention();

        assertThat(alone).isEqualTo(1);
        assertThat(among).isBetween(0.1, 0.7);
    }

    @Test
    void smallWordsTakeNothingFromAName() {
        assertThat(match("what is a stroke", "stroke").mention()).isEqualTo(1);
    }

    @Test
    void aMisspelledWordIsTheOneOfANameThatItIsNearest() {
        assertThat(match("hemifasial spasm", "hemifacial-spasm").mention()).isCloseTo(0.9, within(1e-9));
        assertThat(match("trigemnial neuralgia", "trigeminal-neuralgia").mention())
                .isPositive();
        assertThat(match("sroke", "stroke").mention()).isPositive();
    }

    @Test
    void aWordThatNamesKnowIsNotTakenForAnother() {
        assertThat(match("carpal tunnel", "cubital-tunnel-syndrome").overlap())
                .isLessThan(match("carpal tunnel", "carpal-tunnel-syndrome").overlap());
    }

    @Test
    void shortWordsAndWordsWithDigitsAreNotMisspelled() {
        assertThat(TABLE.matches(Words.of("strok3"), none()).matches())
                .allSatisfy(match -> assertThat(match.mention()).isZero());
    }

    @Test
    void otherWordsForTheSameAreAMention() {
        var meanings = meanings(VocabularyRule.bothWays(List.of("grawitz tumor", "renal cell carcinoma")));

        var match = match("Grawitz' tumors", "renal-cell-carcinoma", meanings);

        assertThat(match.mention()).isEqualTo(1);
        assertThat(Objects.requireNonNull(match.meaning()).phrase().text()).isEqualTo("grawitz tumor");
    }

    @Test
    void otherWordsWithinANameOverlap() {
        var meanings = meanings(VocabularyRule.bothWays(List.of("kidney", "renal")));

        assertThat(match("carcinoma of the kidney cells", "renal-cell-carcinoma", meanings)
                        .overlap())
                .isCloseTo(0.97, within(0.03));
    }

    @Test
    void aLetterOnlyMentions() {
        var letter = "my uncle was told of a stroke last summer while fishing near the harbor with cousins from Maine";

        var match = match(letter, "stroke");

        assertThat(match.mention()).isPositive();
        assertThat(match.overlap()).isZero();
    }

    @Test
    void whatNoNameKnowsMatchesNothing() {
        assertThat(TABLE.matches(Words.of("qwzx jjkkw"), none()).matches()).isEmpty();
        assertThat(TABLE.matches(List.of(), none()).matches()).isEmpty();
    }

    private static NameMatch match(String query, String slug) {
        return match(query, slug, none());
    }

    private static NameMatch match(String query, String slug, Meanings meanings) {
        return TABLE.matches(Words.of(query), meanings).matches().stream()
                .filter(match -> match.slug().value().equals(slug))
                .findFirst()
                .orElse(new NameMatch(new Slug(slug), 0, 0, 0, null));
    }

    private static Meanings none() {
        return meanings();
    }

    private static Meanings meanings(VocabularyRule... rules) {
        return new Meanings(new Vocabulary(List.of(new RuleList(Vocabulary.STAFF, List.of(rules)))));
    }

    private static NameTable table(String... titles) {
        return new NameTable(Stream.of(titles)
                .map(title -> Name.of(Slug.fromTitle(title).orElseThrow(), title))
                .toList());
    }
}
