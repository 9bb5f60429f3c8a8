package org.practiceportal.search.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practiceportal.search.condition.Marks.BEGIN;
import static org.practiceportal.search.condition.Marks.END;

import org.junit.jupiter.api.Test;
import org.practiceportal.common.search.HighlightedText;
import org.practiceportal.common.search.HighlightedText.Span;

class MarksTests {

    @Test
    void whatStandsBetweenMarksMatched() {
        assertThat(Marks.read("a " + BEGIN + "slipped" + END + " disc").spans())
                .containsExactly(new Span("a ", false), new Span("slipped", true), new Span(" disc", false));
    }

    @Test
    void markupIsText() {
        assertThat(Marks.read("<b>x</b>")).isEqualTo(HighlightedText.plain("<b>x</b>"));
    }

    @Test
    void marksOfThePageItselfLoseNoLetter() {
        assertThat(Marks.read("a" + END + "b" + BEGIN + BEGIN + "c").text()).isEqualTo("abc");
    }
}
