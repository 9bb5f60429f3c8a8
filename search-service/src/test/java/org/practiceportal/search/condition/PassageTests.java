package org.practiceportal.search.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.search.HighlightedText;
import org.practiceportal.search.word.Words;

class PassageTests {

    private static final String CAUSE = "A blood vessel presses on the facial nerve. Over time its cover wears thin.";
    private static final String TREATMENT =
            "Injections calm the muscles for about three months. They are repeated as long as they help.";

    private static final IndexedPage PAGE = new IndexedPage(
            "hemifacial-spasm",
            null,
            "Hemifacial spasm",
            List.of("Face twitching"),
            List.of(),
            "Muscles on one side of the face twitch.",
            List.of(
                    new IndexedPage.Section("causes", "What causes it", CAUSE),
                    new IndexedPage.Section("treatment", "How it is treated", TREATMENT)),
            "A blood vessel");

    @Test
    void theSectionThatSaysMostOfTheQueryAnswers() {
        var passage = of("injections for hemifacial spasm");

        assertThat(passage.section())
                .asInstanceOf(type(IndexedPage.Section.class))
                .isEqualTo(PAGE.sections().getLast());
        assertThat(passage.text().text()).isEqualTo(TREATMENT);
        assertThat(matched(passage)).containsExactly("Injections");
    }

    @Test
    void theHeadingOfASectionCounts() {
        assertThat(of("cause of hemifacial spasm").section())
                .isEqualTo(PAGE.sections().getFirst());
    }

    @Test
    void whereTheNameAloneIsAskedForTheSummaryAnswersAndNoSection() {
        var passage = of("twitching face");

        assertThat(passage.section()).isNull();
        assertThat(passage.text().text()).isEqualTo(PAGE.summary());
    }

    @Test
    void whereNothingIsSaidOfTheQueryThePageIsIntroduced() {
        assertThat(of("sciatica").text()).isEqualTo(HighlightedText.plain("Muscles on one side of the face twitch."));
    }

    @Test
    void aPassageOutOfALongTextBeginsWithItsSentenceAndSaysWhereItIsCut() {
        var text = "Nothing of note stands here. ".repeat(40) + "The needle is thin and "
                + "very long and so on ".repeat(20);
        var page = new IndexedPage(
                "p", null, "Page", List.of(), List.of(), null, List.of(new IndexedPage.Section("a", "A", text)), null);

        var passage = Passage.of(page, Words.content(Words.of("needle")));

        assertThat(passage.text().text())
                .startsWith("The needle is thin")
                .endsWith(" …")
                .hasSizeLessThan(230);
    }

    private static Passage of(String query) {
        return Passage.of(PAGE, Words.content(Words.of(query)));
    }

    private static List<String> matched(Passage passage) {
        return passage.text().spans().stream()
                .filter(HighlightedText.Span::matched)
                .map(HighlightedText.Span::text)
                .toList();
    }
}
