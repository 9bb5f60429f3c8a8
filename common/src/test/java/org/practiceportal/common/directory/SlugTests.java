package org.practiceportal.common.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {
    @ParameterizedTest
    @CsvSource({
        "Hemifacial spasm, hemifacial-spasm",
        "Ménière’s disease, menieres-disease",
        "Parkinson's disease, parkinsons-disease",
        "  C5/C6 (disc) — herniation! , c5-c6-disc-herniation",
    })
    void aTitleBecomesAReadableAddress(String title, String slug) {
        assertThat(Slug.fromTitle(title)).contains(new Slug(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "—", "脊髄"})
    void aTitleWithoutLatinLettersOrDigitsHasNone(String title) {
        assertThat(Slug.fromTitle(title)).isEmpty();
    }

    @Test
    void aLongTitleIsCutAndStaysASlug() {
        assertThat(Slug.fromTitle("spine ".repeat(100)))
                .hasValueSatisfying(slug -> assertThat(slug.value().length()).isLessThanOrEqualTo(Slug.MAX_LENGTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Main", "main-", "-main", "a--b", "a b", "../etc", "a_b", "ä"})
    void refusesWhatCouldNotStandInAnAddress(String value) {
        assertThat(Slug.find(value)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Slug.valueOf(value));
    }

    @Test
    void aSlugMakesRoomForWhatTellsItFromAnother() {
        assertThat(new Slug("sciatica").withDistinction(new Slug("2"))).hasToString("sciatica-2");
        assertThat(new Slug("a".repeat(200)).withDistinction(new Slug("lib-1")))
                .hasToString("a".repeat(194) + "-lib-1");
        assertThat(new Slug("a".repeat(197) + "-b").withDistinction(new Slug("2")))
                .hasToString("a".repeat(197) + "-2");
        assertThat(new Slug("short").withDistinction(new Slug("9".repeat(200)))).hasToString("9".repeat(200));
    }
}
