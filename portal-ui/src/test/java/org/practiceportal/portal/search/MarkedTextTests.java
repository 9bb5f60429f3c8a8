package org.practiceportal.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.search.HighlightedText;
import org.practiceportal.common.search.HighlightedText.Span;

class MarkedTextTests {

    @Test
    void aHeadingDoesNotRunIntoWhatFollows() {
        var text = new HighlightedText(
                List.of(new Span("trouble ", false), new Span("breathing", true), new Span("\nCall", false)));

        assertThat(new MarkedText(text).getElement().getTextRecursively()).isEqualTo("trouble breathing · Call");
    }
}
