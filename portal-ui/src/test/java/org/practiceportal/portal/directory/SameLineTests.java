package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;

class SameLineTests {

    private static final Slug LAKESIDE = new Slug("lakeside");
    private static final Slug HILLTOP = new Slug("hilltop");

    @Test
    void oneNumberUnderTwoLabelsSeemsTheSame() {
        assertThat(same(desk(null, null, LAKESIDE), desk(null, null, LAKESIDE))).isTrue();
        assertThat(same(desk("9", null, LAKESIDE), desk("9", null, HILLTOP))).isTrue();
    }

    @Test
    void aNumberWithAnExtensionAtOneOfficeAndWithoutAtAnotherSeemsTheSame() {
        assertThat(same(desk(null, null, LAKESIDE), desk("9", null, HILLTOP))).isTrue();
        assertThat(same(desk(null, "press 2", null), desk(null, null, LAKESIDE)))
                .isTrue();
    }

    @Test
    void theDesksBehindOneSwitchboardDoNot() {
        assertThat(same(desk(null, null, LAKESIDE), desk("9", null, LAKESIDE))).isFalse();
        assertThat(same(desk("9", null, LAKESIDE), desk("10", null, HILLTOP))).isFalse();
        assertThat(same(desk(null, "press 2", LAKESIDE), desk(null, "press 3", LAKESIDE)))
                .isFalse();
    }

    @Test
    void otherDigitsDoNot() {
        assertThat(same(
                        desk(null, null, LAKESIDE),
                        new SameLine(new PhoneNumber("+12145550114"), null, null, LAKESIDE)))
                .isFalse();
    }

    @Test
    void everybodysRelayServiceDoesNot() {
        var relay = new SameLine(PhoneNumber.RELAY, null, null, LAKESIDE);

        assertThat(same(relay, relay)).isFalse();
    }

    /** Which of the two is looked at must not matter. */
    private static boolean same(SameLine one, SameLine other) {
        var records = List.of(record("one", one), record("other", other));
        var found = one.others(records, new Slug("one"));
        assertThat(other.others(records, new Slug("other"))).hasSameSizeAs(found);
        return !found.isEmpty();
    }

    private static SameLine desk(@Nullable String extension, @Nullable String menuPath, @Nullable Slug office) {
        return new SameLine(new PhoneNumber("+12145550113"), extension, menuPath, office);
    }

    private static ContactPointDetails record(String key, SameLine line) {
        return new ContactPointDetails(
                new Slug(key),
                line.number().isRelay() ? ContactPointKind.TTY : ContactPointKind.OTHER,
                key,
                line.number(),
                line.extension(),
                line.menuPath(),
                null,
                null,
                0,
                line.office(),
                null,
                0);
    }
}
