package org.practiceportal.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;

class PhoneLinkTests {

    private static final PhoneNumber NUMBER = new PhoneNumber("+12148232052");

    @Test
    void dialsTheNumberWithItsExtensionAndShowsBoth() {
        assertThat(html(ContactPointKind.MAIN, NUMBER, "9", null))
                .contains("<a href=\"tel:+12148232052;ext=9\">214-823-2052, ext. 9</a>");
    }

    @Test
    void saysBesideTheLinkWhatToPressAndNeverDialsIt() {
        assertThat(html(ContactPointKind.MAIN, NUMBER, null, "press 2, then 5"))
                .contains("<a href=\"tel:+12148232052\">214-823-2052</a>")
                .contains("</a><span class=\"menu-path\"> (in the menu: press 2, then 5)</span>");
    }

    @Test
    void aFaxIsNoLink() {
        assertThat(html(ContactPointKind.FAX, NUMBER, null, null))
                .contains("214-823-2052")
                .doesNotContain("href");
    }

    @Test
    void theRelayServiceIsDialledByItsThreeDigits() {
        assertThat(html(ContactPointKind.TTY, PhoneNumber.RELAY, null, null)).contains("<a href=\"tel:711\">711</a>");
    }

    private static String html(
            ContactPointKind kind, PhoneNumber number, @Nullable String extension, @Nullable String menuPath) {
        var record = new ContactPointDetails(
                new Slug("desk"), kind, "Desk", number, extension, menuPath, null, null, 0, null, null, 0);
        return new PhoneLink(record, Texts.english())
                .getElement()
                .getOuterHTML()
                .replaceAll("\\n\\s*", "");
    }
}
