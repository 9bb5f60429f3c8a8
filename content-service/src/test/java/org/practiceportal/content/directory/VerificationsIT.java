package org.practiceportal.content.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.HistoryApi;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.VerificationDraft;
import org.practiceportal.common.directory.VerificationItem;
import org.practiceportal.common.directory.VerificationMethod;
import org.practiceportal.common.directory.VerificationsApi;
import org.practiceportal.content.RunningService;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;

/** Checks of numbers and hours, and what is due. */
class VerificationsIT extends RunningService {

    private static final VerificationDraft RIGHT = new VerificationDraft(VerificationMethod.CALLED, true);
    private static final VerificationDraft WRONG = new VerificationDraft(VerificationMethod.CALLED, false);

    @Test
    void aNumberThatNobodyHasCheckedIsDueAndOneThatIsRightNotForAQuarter() {
        var key = addNumber("checked", "+12145550160").key();

        assertThat(item(ChangeKind.CONTACT_POINT, key).due()).isNull();

        var checked = asAnna(VerificationsApi.class).verifyContactPoint(key, new Version(0), RIGHT);

        var item = item(ChangeKind.CONTACT_POINT, key);
        assertThat(checked.verification()).isNotNull().isEqualTo(item.last());
        assertThat(item.by()).isEqualTo("anna");
        assertThat(item.due()).isEqualTo(checked.verification().at().plus(Duration.ofDays(90)));
        assertThat(item.isDue(checked.verification().at())).isFalse();
        assertThat(asEveryone(ContactPointsApi.class)
                        .getContactPoint(key)
                        .value()
                        .verification())
                .isEqualTo(checked.verification());
    }

    @Test
    void aCheckEndsWithTheValueThatWasChecked() {
        var draft = addNumber("rechecked", "+12145550161");
        var api = asAnna(ContactPointsApi.class);
        asAnna(VerificationsApi.class).verifyContactPoint(draft.key(), new Version(0), RIGHT);

        var renamed = api.reviseContactPoint(draft.key(), new Version(1), with(draft, "Another label", "+12145550161"));
        assertThat(renamed.verification()).isNotNull();

        var changed = api.reviseContactPoint(draft.key(), new Version(2), with(draft, "Another label", "+12145550162"));
        assertThat(changed.verification()).isNull();
        assertThat(item(ChangeKind.CONTACT_POINT, draft.key()).due()).isNull();
    }

    @Test
    void whatWasFoundWrongStaysFirstUntilItIsChanged() {
        var draft = addNumber("found-wrong", "+12145550163");
        addNumber("never-checked", "+12145550164");

        asAnna(VerificationsApi.class).verifyContactPoint(draft.key(), new Version(0), WRONG);

        assertThat(list().getFirst().key()).isEqualTo(draft.key());

        asAnna(ContactPointsApi.class)
                .reviseContactPoint(draft.key(), new Version(1), with(draft, draft.label(), "+12145550165"));

        assertThat(item(ChangeKind.CONTACT_POINT, draft.key()).last()).isNull();
    }

    @Test
    void twoColleaguesDoNotCheckTheSameTwice() {
        var key = addNumber("checked-by-two", "+12145550166").key();
        asAnna(VerificationsApi.class).verifyContactPoint(key, new Version(0), RIGHT);

        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> asAnna(VerificationsApi.class).verifyContactPoint(key, new Version(0), RIGHT))
                .extracting(HttpClientErrorException::getStatusCode)
                .isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> asAnna(VerificationsApi.class).verifyContactPoint(key, null, RIGHT))
                .extracting(HttpClientErrorException::getStatusCode)
                .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
    }

    @Test
    void theHoursOfAnOfficeAreCheckedAndANewAddressLeavesThatStanding() {
        var office = office("checked-hours", 8, null);
        var api = asAnna(LocationsApi.class);
        api.addLocation(office);

        asAnna(VerificationsApi.class).verifyHours(office.slug(), new Version(0), RIGHT);
        var moved = api.reviseLocation(office.slug(), new Version(1), office("checked-hours", 8, "Behind the hotel"));
        assertThat(moved.hoursVerification()).isNotNull();

        var changed = api.reviseLocation(office.slug(), new Version(2), office("checked-hours", 9, "Behind the hotel"));
        assertThat(changed.hoursVerification()).isNull();
    }

    @Test
    void hoursThatNobodyKnowsCannotBeChecked() {
        var office = new LocationDraft(
                new Slug("no-hours"), "No hours", 0, null, null, null, ZoneId.of("America/Chicago"), null);
        asAnna(LocationsApi.class).addLocation(office);

        assertThat(list()).noneMatch(item -> item.key().equals(office.slug()));
        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> asAnna(VerificationsApi.class).verifyHours(office.slug(), new Version(0), RIGHT));
    }

    @Test
    void aCheckStandsInTheHistoryOfTheRecord() {
        var key = addNumber("with-history", "+12145550167").key();
        asAnna(VerificationsApi.class).verifyContactPoint(key, new Version(0), RIGHT);

        assertThat(asAnna(HistoryApi.class)
                        .listHistory(ChangeKind.CONTACT_POINT.wireName(), key.value(), 0, 10)
                        .getFirst()
                        .after())
                .containsKey("verification");
    }

    @Test
    void theListTakesAsManyStatementsForManyNumbersAsForFew() {
        asAnna(VerificationsApi.class).listVerifications();
        statements.take();
        list();
        int few = statements.take().size();
        for (int i = 0; i < 10; i++) {
            addNumber("counted-" + i, "+1214555017" + i);
        }
        statements.take();
        list();

        assertThat(statements.take()).hasSize(few);
    }

    @Test
    void whoIsNotLoggedInSeesNeitherTheListNorWhoChecked() {
        var key = addNumber("private-check", "+12145550168").key();
        asAnna(VerificationsApi.class).verifyContactPoint(key, new Version(0), RIGHT);

        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(VerificationsApi.class).listVerifications());
        assertThat(http().build().get().uri("/contact-points/" + key).retrieve().body(String.class))
                .contains("\"right\":true")
                .doesNotContain("anna");
    }

    private List<VerificationItem> list() {
        return asAnna(VerificationsApi.class).listVerifications().value();
    }

    private VerificationItem item(ChangeKind kind, Slug key) {
        return list().stream()
                .filter(item -> item.kind() == kind && item.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private ContactPointDraft addNumber(String key, String number) {
        var draft = new ContactPointDraft(
                new Slug(key), ContactPointKind.OTHER, key, new PhoneNumber(number), null, 0, null);
        asAnna(ContactPointsApi.class).addContactPoint(draft);
        return draft;
    }

    private static ContactPointDraft with(ContactPointDraft draft, String label, String number) {
        return new ContactPointDraft(draft.key(), draft.kind(), label, new PhoneNumber(number), null, 0, null);
    }

    private static LocationDraft office(String slug, int opens, @Nullable String directions) {
        return new LocationDraft(
                new Slug(slug),
                slug,
                0,
                null,
                directions,
                null,
                ZoneId.of("America/Chicago"),
                new OpeningHours(
                        List.of(new OpeningHours.Span(DayOfWeek.MONDAY, LocalTime.of(opens, 0), LocalTime.of(17, 0)))));
    }
}
