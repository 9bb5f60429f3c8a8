package org.practiceportal.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.ConditionHit;
import org.practiceportal.portal.condition.TitleIndex;

class TitleSearchTests {

    private static final TitleIndex TITLES = new TitleIndex(
            List.of(
                    page("spasm-of-the-eyelid", "Spasm of the eyelid"),
                    page("hemifacial-spasm", "Hemifacial spasm", "Ménière’s twitch", "HFS"),
                    page("meningioma", "Meningioma")),
            Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"hemifacial spasm", "Hemifacial  Spasms", "HFS", "hemifac", "meniere’s twitch"})
    void findsAPageByItsTitleItsNamesAndTheirBeginnings(String query) {
        assertThat(search(query)).first().extracting(ConditionHit::slug).isEqualTo(new Slug("hemifacial-spasm"));
    }

    @Test
    void saysWhichOtherNameMatched() {
        var otherName = search("hfs").getFirst().alsoKnownAs();

        assertThat(otherName).isNotNull();
        assertThat(otherName.text()).isEqualTo("HFS");
    }

    @Test
    void findsNothingForPunctuation() {
        assertThat(search("?! --")).isEmpty();
    }

    @Test
    void underALetterStandsEveryNameOnce() {
        assertThat(TITLES.under("H")).extracting(TitleIndex.Entry::name).containsExactly("Hemifacial spasm", "HFS");
        assertThat(TITLES.under("M"))
                .extracting(TitleIndex.Entry::name)
                .containsExactly("Ménière’s twitch", "Meningioma");
        assertThat(TITLES.under("Q")).isEmpty();
    }

    private static List<ConditionHit> search(String query) {
        return TitleSearch.search(TITLES, query, 0, 10).hits();
    }

    private static ConditionPageSummary page(String slug, String title, String... names) {
        return new ConditionPageSummary(new Slug(slug), title, List.of(names), List.of(), 1);
    }
}
