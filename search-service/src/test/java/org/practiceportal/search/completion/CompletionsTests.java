package org.practiceportal.search.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.search.Completion;

class CompletionsTests {

    private final Completions completions = new Completions();

    @BeforeEach
    void fill() {
        completions.put("hemifacial-spasm", "Hemifacial spasm", List.of("Face twitching"), List.of("HFS"));
        completions.put("menieres-disease", "Ménière's disease", List.of(), List.of());
        completions.put("lumbar-disc-herniation", "Lumbar disc herniation", List.of("Herniated disc"), List.of());
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
    void aPageComesOnce() {
        assertThat(completions.complete("her")).hasSize(1);
    }

    @Test
    void namesThatBeginSoComeBeforeNamesThatHoldTheWord() {
        completions.put("disc-degeneration", "Disc degeneration", List.of(), List.of());

        assertThat(completions.complete("disc").getFirst().slug().value()).isEqualTo("disc-degeneration");
    }

    @Test
    void aRetiredPageIsGoneAndARenamedOneHasItsNewNameOnly() {
        completions.remove("hemifacial-spasm");
        completions.put("lumbar-disc-herniation", "Slipped disc", List.of(), List.of());

        assertThat(completions.complete("hemif")).isEmpty();
        assertThat(completions.complete("lumb")).isEmpty();
        assertThat(completions.complete("slip")).hasSize(1);
    }

    @Test
    void aTextTooLongToBeANameIsNotTriedForSlips() {
        assertTimeout(Duration.ofSeconds(1), () -> completions.complete("x".repeat(4_000)));
    }

    @Test
    void namesAreReplacedInOneStep() {
        completions.replaceWith(fresh -> {
            fresh.put("glioma", "Glioma", List.of(), List.of());
            assertThat(completions.complete("hemif")).hasSize(1);
        });

        assertThat(completions.complete("hemif")).isEmpty();
        assertThat(completions.complete("glio")).hasSize(1);
    }

    @Test
    void thereAreAtMostEight() {
        IntStream.range(0, 50).forEach(n -> completions.put("page-" + n, "Page " + n, List.of(), List.of()));

        assertThat(completions.complete("page")).hasSize(Completions.MOST);
    }
}
