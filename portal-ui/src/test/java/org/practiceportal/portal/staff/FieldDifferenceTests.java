package org.practiceportal.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldDifferenceTests {

    @Test
    void onlyFieldsThatDifferAreTold() {
        assertThat(FieldDifference.between(
                        Map.of("Name", "North", "City", "Springfield"), Map.of("Name", "North", "City", "Dallas")))
                .containsExactly(new FieldDifference("City", "Springfield", "Dallas"));
    }

    @Test
    void aFieldThatOneVersionLacksWasEmptyThere() {
        assertThat(FieldDifference.between(Map.of(), Map.of("Name", "North", "Suite", "")))
                .containsExactly(new FieldDifference("Name", "", "North"));
    }

    @Test
    void shortTextsStayWhole() {
        var change = new FieldDifference("Name", "North office", "South office");

        assertThat(change.atAGlance()).isEqualTo(change);
    }

    @Test
    void ofLongTextsThePartThatDiffersIsToldWithItsSurroundings() {
        var before = "a".repeat(500) + " call 214 " + "b".repeat(500);
        var after = "a".repeat(500) + " call 855 " + "b".repeat(500);

        var glance = new FieldDifference("Text", before, after).atAGlance();

        assertThat(glance.from())
                .startsWith("…aaa")
                .contains("call 214")
                .endsWith("bbb…")
                .hasSizeLessThan(120);
        assertThat(glance.to())
                .startsWith("…aaa")
                .contains("call 855")
                .endsWith("bbb…")
                .hasSizeLessThan(120);
    }

    @Test
    void ofManyLinesThoseThatDifferAreTold() {
        var days = "Monday: 8 to 4\nTuesday: closed all of the day\nWednesday: closed all of the day\n"
                + "Thursday: closed all of the day\nFriday: closed all of the day\nSaturday: closed\nSunday: closed";

        assertThat(new FieldDifference("Hours", days, days.replace("8 to 4", "8 to 5")).atAGlance())
                .isEqualTo(new FieldDifference("Hours", "…Monday: 8 to 4", "…Monday: 8 to 5"));
    }

    @Test
    void linesInAnotherOrderDiffer() {
        var first = "First come the symptoms. ".repeat(5);
        var second = "Then come the causes. ".repeat(5);
        var glance = new FieldDifference("Text", first + "\n" + second, second + "\n" + first).atAGlance();

        assertThat(glance.from()).startsWith("First");
        assertThat(glance.to()).startsWith("Then");
    }

    @Test
    void aTextThatOnlyGrewTellsWhatWasAdded() {
        var before = "ab".repeat(100);
        var glance = new FieldDifference("Text", before, before + " And more.").atAGlance();

        assertThat(glance.from()).endsWith("abab");
        assertThat(glance.to()).endsWith("abab And more.");
    }

    @Test
    void aWholeNewTextIsCutAndSaysSo() {
        assertThat(new FieldDifference("Text", "", "x".repeat(5_000))
                        .atAGlance()
                        .to())
                .endsWith("x…")
                .hasSizeLessThan(300);
    }

    @Test
    void noCharacterIsCutInTwo() {
        var face = "\uD83D\uDE00";
        var glance = new FieldDifference("Text", "", face.repeat(1) + "x" + face.repeat(400)).atAGlance();

        assertThat(glance.to().replace(face, "")).isEqualTo("x…");
    }
}
