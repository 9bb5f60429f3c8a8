package org.practiceportal.common.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.Slug;

class HighlightedTextTests {
    @Test
    void itsTextIsThatOfItsSpans() {
        var marked = new HighlightedText(
                List.of(new HighlightedText.Span("Hemifacial", true), new HighlightedText.Span(" spasm", false)));

        assertThat(marked.text()).isEqualTo("Hemifacial spasm");
        assertThat(HighlightedText.plain("Hemifacial spasm").text()).isEqualTo(marked.text());
    }

    @Test
    void anIndexEqualsItsDatabaseOnlyWithoutAnyDifference() {
        var none = List.<Slug>of();
        var one = List.of(new Slug("sciatica"));

        assertThat(new IndexComparison(36, none, none, none).equal()).isTrue();
        assertThat(new IndexComparison(36, one, none, none).equal()).isFalse();
        assertThat(new IndexComparison(36, none, one, none).equal()).isFalse();
        assertThat(new IndexComparison(36, none, none, one).equal()).isFalse();
    }
}
