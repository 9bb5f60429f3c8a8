package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OfficeNumbers;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.SpecialDay;
import org.practiceportal.portal.layout.Texts;

/** The office is open on Mondays from 8 to 12 and from 1 to 5:30 PM, in Chicago. */
class OfficeNumbersTests {

    private static final Instant OPEN = Instant.parse("2026-11-23T15:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-11-24T04:00:00Z");

    private static final ContactPointDetails DESK = number("desk", ContactPointKind.MAIN, null);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ContactPointDetails SPANISH = number("spanish", ContactPointKind.APPOINTMENTS, "es");
    private static final ContactPointDetails FAX = number("fax", ContactPointKind.FAX, null);
    private static final ContactPointDetails LATE = number("late", ContactPointKind.AFTER_HOURS, null);
    private static final ContactPointDetails MAIN = number("main", ContactPointKind.MAIN, null);
    private static final ContactPointDetails SERVICE = number("service", ContactPointKind.AFTER_HOURS, null);

    @Test
    void standInTheirOrder() {
        assertThat(at(OPEN, DESK, FAX, SPANISH).inOrder()).containsExactly(DESK, FAX, SPANISH);
    }

    @Test
    void beginWithTheLanguageOfThePages() {
        var now = new OfficeNow(practice(MAIN), office(DESK, SPANISH), OPEN);

        assertThat(now.numbers(Locale.of("es")).firstToCall()).contains(SPANISH);
        assertThat(now.numbers(Locale.US).firstToCall()).contains(DESK);
    }

    @Test
    void ofAClosedOfficeBeginWithItsNumberForAfterHours() {
        var numbers = at(CLOSED, DESK, LATE);

        assertThat(numbers.inOrder()).containsExactly(LATE, DESK);
        assertThat(numbers.afterHours()).isTrue();
    }

    @Test
    void ofAClosedOfficeWithoutOneBeginWithThePracticesNumberForAfterHours() {
        var closed = new OfficeNow(practice(MAIN, SERVICE), office(DESK), CLOSED).numbers(Locale.US);

        assertThat(closed.inOrder()).containsExactly(SERVICE, DESK);
        assertThat(closed.afterHours()).isTrue();
        assertThat(new OfficeNow(practice(MAIN, SERVICE), office(DESK), OPEN)
                        .numbers(Locale.US)
                        .inOrder())
                .containsExactly(DESK);
    }

    /** The sample's nurse line is answered on Mondays from 8 to 4. */
    @Test
    void ofAnOfficeThatIsClosedWhileTheMainNumberIsAnsweredBeginWithTheMainNumber() {
        var answered = new ContactPointDetails(
                new Slug("answered"),
                ContactPointKind.MAIN,
                "Main",
                MAIN.number(),
                null,
                null,
                null,
                WireSamples.read(ContactPointDetails.class).hours(),
                0,
                null,
                null,
                0);
        var practice = new PracticeDetails(
                "Lakeside", "Lakeside", "Neurosurgery.", null, answered, List.of(answered, SERVICE), 0);
        var office = office(DESK);
        var closed = new LocationDetails(
                office.slug(),
                office.name(),
                office.rank(),
                null,
                null,
                null,
                office.timeZone(),
                office.hours(),
                List.of(new SpecialDay(MONDAY, MONDAY, List.of(), "Burst pipe")),
                null,
                office.contactPoints(),
                null,
                List.of(),
                0);

        var morning = new OfficeNow(practice, closed, Instant.parse("2026-11-23T16:00:00Z"));
        assertThat(morning.numbers(Locale.US).inOrder()).containsExactly(answered, DESK);
        assertThat(morning.numbers(Locale.US).afterHours()).isFalse();
        assertThat(morning.cardValidUntil()).isEqualTo("2026-11-23T22:00:00Z");
        assertThat(new OfficeNow(practice, closed, Instant.parse("2026-11-23T23:00:00Z"))
                        .numbers(Locale.US)
                        .firstToCall())
                .contains(SERVICE);
        assertThat(new OfficeNow(practice, office(DESK, LATE), CLOSED)
                        .numbers(Locale.US)
                        .firstToCall())
                .contains(LATE);
    }

    @Test
    void ofAnOfficeThatNobodyCanCallBeginWithTheMainNumber() {
        assertThat(at(OPEN, FAX).firstToCall()).contains(MAIN);
        assertThat(at(OPEN).inOrder()).containsExactly(MAIN);
        assertThat(at(CLOSED).firstToCall()).contains(MAIN);
        assertThat(at(CLOSED).afterHours()).isFalse();
    }

    @Test
    void putAnotherLanguageBehindThatOfThePagesWhateverTheRank() {
        var english = number("english", ContactPointKind.MAIN, "en");

        assertThat(at(OPEN, SPANISH, DESK, english).inOrder()).containsExactly(english, DESK, SPANISH);
    }

    @Test
    void ofAnOfficeWithoutOneForAnyQuestionBeginWithTheMainNumber() {
        var billing = number("billing", ContactPointKind.BILLING, null);
        var textTelephone = number("tty", ContactPointKind.TTY, null);

        assertThat(at(OPEN, billing).firstToCall()).contains(MAIN);
        assertThat(at(OPEN, LATE).firstToCall()).contains(MAIN);
        assertThat(at(OPEN, textTelephone).firstToCall()).contains(MAIN);
        assertThat(at(OPEN, billing, DESK).firstToCall()).contains(DESK);
        assertThat(at(CLOSED, billing, LATE).firstToCall()).contains(LATE);
    }

    @Test
    void sayWhetherALineOfItsOwnHoursIsAnsweredNow() {
        var nurse = WireSamples.read(ContactPointDetails.class);

        assertThat(told(nurse, OPEN)).contains("Open now, closes at 4:00 PM");
        assertThat(told(nurse, CLOSED)).contains("Closed now, opens Monday, November 30, 2026 at 8:00 AM");
        assertThat(told(asOffice(), OPEN)).doesNotContain("Open now");
    }

    @Test
    void areRightUntilTheFirstOfThemOpensOrCloses() {
        // Half an hour before the nurse line closes, and two hours before the office does.
        var afternoon = Instant.parse("2026-11-23T21:30:00Z");
        var now = new OfficeNow(practice(MAIN), office(DESK, WireSamples.read(ContactPointDetails.class)), afternoon);

        assertThat(now.validUntil()).isEqualTo("2026-11-23T22:00:00Z");
    }

    private static String told(ContactPointDetails number, Instant moment) {
        var about =
                new NumberWording(Texts.english()).about(number, new OfficeNow(practice(MAIN), office(number), moment));
        return String.join("|", about).replace('\u202f', ' ');
    }

    private static OfficeNow now() {
        return new OfficeNow(practice(MAIN), office(), OPEN);
    }

    @Test
    void theRelayServiceIsNobodyToCallFirst() {
        var relay = new ContactPointDetails(
                new Slug("relay"),
                ContactPointKind.TTY,
                "Relay",
                PhoneNumber.RELAY,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                0);

        assertThat(at(OPEN, relay).firstToCall()).contains(MAIN);
        assertThat(new NumberWording(Texts.english()).about(relay, now()))
                .singleElement()
                .asString()
                .contains("dial 711");
    }

    @Test
    void sayWhatACallerShouldKnow() {
        var nurse = WireSamples.read(ContactPointDetails.class);

        assertThat(new NumberWording(Texts.english())
                        .about(nurse, now()).stream().map(text -> text.replace('\u202f', ' ')))
                .containsExactly(
                        "Spanish (espa\u00f1ol) is spoken.",
                        "Answered: Monday: 8:00 AM to 4:00 PM. Tuesday to Sunday: Closed.",
                        "Open now, closes at 4:00 PM");
        assertThat(new NumberWording(Texts.english()).about(asOffice(), now()))
                .containsExactly("Answered while the office is open.");
    }

    private static ContactPointDetails asOffice() {
        return new ContactPointDetails(
                new Slug("desk"),
                ContactPointKind.MAIN,
                "Desk",
                new PhoneNumber("+12145550110"),
                null,
                null,
                null,
                DependentHours.SAME_AS_OFFICE,
                0,
                new Slug("lakeside-main"),
                null,
                0);
    }

    private static OfficeNumbers at(Instant moment, ContactPointDetails... numbers) {
        return new OfficeNow(practice(MAIN), office(numbers), moment).numbers(Locale.US);
    }

    private static PracticeDetails practice(ContactPointDetails... numbers) {
        return new PracticeDetails("Lakeside", "Lakeside", "Neurosurgery.", null, MAIN, List.of(numbers), 0);
    }

    private static LocationDetails office(ContactPointDetails... numbers) {
        var office = WireSamples.read(LocationDetails.class);
        return new LocationDetails(
                office.slug(),
                office.name(),
                office.rank(),
                office.address(),
                office.directions(),
                office.geoPosition(),
                office.timeZone(),
                office.hours(),
                List.of(),
                null,
                new ArrayList<>(List.of(numbers)),
                null,
                List.of(),
                office.version());
    }

    private static ContactPointDetails number(String key, ContactPointKind kind, @Nullable String language) {
        return new ContactPointDetails(
                new Slug(key),
                kind,
                key,
                new PhoneNumber("+12145550110"),
                null,
                null,
                language == null ? null : new Language(language),
                null,
                0,
                null,
                null,
                0);
    }
}
