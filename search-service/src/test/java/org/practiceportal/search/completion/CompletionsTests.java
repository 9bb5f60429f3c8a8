package org.practiceportal.search.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.Completion;

class CompletionsTests {

    private final Completions completions = new Completions();

    @BeforeEach
    void fill() {
        completions.replaceAll(List.of(
                page("hemifacial-spasm", "Hemifacial spasm", "Face twitching", "HFS"),
                page("menieres-disease", "Ménière's disease"),
                page("lumbar-disc-herniation", "Lumbar disc herniation", "Herniated disc")));
    }

    @ParameterizedTest
    @CsvSource({
        "he, Herniated disc",
        "Hemif, Hemifacial spasm",
        "spas, Hemifacial spasm",
        "twit, Face twitching",
        "hf, HFS",
        "menieres, Ménière's disease",
        "Ménière's d, Ménière's disease",
        "hemfacial, Hemifacial spasm",
        "hemifaical, Hemifacial spasm",
        "hemmifacial, Hemifacial spasm",
        "hemifasial, Hemifacial spasm"
    })
    void completesFromAnyWordWithoutAccentsAndWithOneSlip(String typed, String name) {
        assertThat(completions.complete(typed)).extracting(Completion::text).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h", " h ", "zz", "hfx", "hemxxacial"})
    void thereMayBeNothing(String typed) {
        assertThat(completions.complete(typed)).isEmpty();
    }

    @Test
    void phrasesThatStaffChoseAPageForAreOfferedWhileThatPageIsPublished() {
        completions.choose(
                List.of(page("hemifacial-spasm", "Botox for the face"), page("retired-page", "Botox for wrinkles")));

        assertThat(completions.complete("boto")).extracting(Completion::text).containsExactly("Botox for the face");

        completions.choose(List.of());
        assertThat(completions.complete("boto")).isEmpty();
    }

    @Test
    void aPageComesOnce() {
        assertThat(completions.complete("her")).hasSize(1);
    }

    @Test
    void namesThatBeginSoComeBeforeNamesThatHoldTheWord() {
        completions.put(List.of(page("disc-degeneration", "Disc degeneration")));

        assertThat(completions.complete("disc").getFirst().slug().value()).isEqualTo("disc-degeneration");
    }

    @Test
    void aRetiredPageIsGoneAndARenamedOneHasItsNewNameOnly() {
        completions.put(List.of(page("hemifacial-spasm"), page("lumbar-disc-herniation", "Slipped disc")));

        assertThat(completions.complete("hemif")).isEmpty();
        assertThat(completions.complete("lumb")).isEmpty();
        assertThat(completions.complete("slip")).hasSize(1);
    }

    @Test
    void aTextTooLongToBeANameIsNotTriedForSlips() {
        assertTimeout(Duration.ofSeconds(1), () -> completions.complete("x".repeat(4_000)));
    }

    @Test
    void allMayBeReplaced() {
        completions.replaceAll(List.of(page("glioma", "Glioma")));

        assertThat(completions.complete("hemif")).isEmpty();
        assertThat(completions.complete("glio")).hasSize(1);
    }

    @Test
    void thereAreAtMostEight() {
        completions.replaceAll(IntStream.range(0, 50)
                .mapToObj(n -> page("page-" + n, "Page " + n))
                .toList());

        assertThat(completions.complete("page")).hasSize(Completions.MOST);
    }

    @Test
    void fortyThousandPagesFitTwiceIntoHalfOfTheHeapThatTheLauncherGives() throws Exception {
        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+UseSerialGC",
                        "-Xmx80m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyPages.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(ManyPages.FOUND);
    }

    /** Fills completions anew while the old ones are offered, as search-service does at a start. */
    static final class ManyPages {
        static final String FOUND = "Complaint 39999 of the left arm and hand";

        public static void main(String[] arguments) {
            var completions = new Completions();
            completions.replaceAll(pages());
            completions.replaceAll(pages());
            System.out.print(completions.complete("complaint 39999").getFirst().text());
        }

        private static List<PageNames> pages() {
            return IntStream.range(0, 40_000)
                    .mapToObj(n ->
                            page("complaint-" + n, "Complaint " + n + " of the left arm and hand", "Arm ache " + n))
                    .toList();
        }
    }

    private static PageNames page(String slug, String... names) {
        return new PageNames(new Slug(slug), List.of(names));
    }
}
