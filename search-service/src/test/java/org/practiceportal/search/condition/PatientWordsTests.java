package org.practiceportal.search.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatientWordsTests {

    @Test
    void whiteSpaceAndControlCharactersAreSpaces() {
        assertThat(PatientWords.of(" face\t\n twitching\u0000\uE000 ").text()).isEqualTo("face twitching");
    }

    @Test
    void eachWordCountsOnceAndNotMoreThanTheLimit() {
        var letter = IntStream.range(0, 900).mapToObj(n -> "w" + n % 300).collect(Collectors.joining(" "));

        assertThat(PatientWords.of(letter).words()).hasSize(PatientWords.MOST).doesNotHaveDuplicates();
    }

    @Test
    void wordsJoinedByMarksCountAsElasticsearchCountsThem() {
        assertThat(PatientWords.of("a-b-c Ménière’s L4-L5 h.f.s 脑瘤").words())
                .containsExactly("a", "b", "c", "Ménière’s", "L4", "L5", "h.f.s", "脑", "瘤");
    }

    @Test
    void nothingButSpacesIsEmpty() {
        assertThat(PatientWords.of(" \u200b ").isEmpty()).isTrue();
    }
}
