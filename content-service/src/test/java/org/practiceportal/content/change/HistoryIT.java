package org.practiceportal.content.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.account.ActingUser;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.json.JsonMapper;

/** What history tells of a change: who, and the record before and after. */
class HistoryIT extends RunningService {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Test
    void staffAreNamedByTheirUserName() {
        asAnna(LocationsApi.class).addLocation(office("by-anna"));

        assertThat(actor(ChangeKind.LOCATION, "by-anna")).isEqualTo("anna");
    }

    @Test
    void aServiceIsNamedByWhomItActsFor() {
        asServiceFor("jo.admin").addLocation(office("by-jo"));
        asService(LocationsApi.class).addLocation(office("by-nobody-named"));

        assertThat(actor(ChangeKind.LOCATION, "by-jo")).isEqualTo("import:jo.admin");
        assertThat(actor(ChangeKind.LOCATION, "by-nobody-named")).isEqualTo("import:service");
    }

    @Test
    void aServiceCannotActForWhatIsNoName() {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> asServiceFor("Jo Admin").addLocation(office("by-no-name")))
                .satisfies(
                        refused -> assertThat(refused.getResponseBodyAsString()).contains(ActingUser.HEADER));
    }

    @Test
    void anOfficeThatGainsANumberStandsInHistoryAsItWasAndAsItIs() {
        var office = asAnna(LocationsApi.class).addLocation(office("gains"));
        var number = asAnna(ContactPointsApi.class)
                .addContactPoint(new ContactPointDraft(
                        new Slug("gained"),
                        ContactPointKind.MAIN,
                        "Desk",
                        new PhoneNumber("+12148232052"),
                        null,
                        0,
                        office.slug()));

        assertThat(latest("before", ChangeKind.LOCATION, "gains", LocationDetails.class))
                .isEqualTo(office);
        assertThat(latest("after", ChangeKind.LOCATION, "gains", LocationDetails.class))
                .isEqualTo(asEveryone(LocationsApi.class)
                        .getLocation(office.slug())
                        .value())
                .satisfies(after -> assertThat(after.contactPoints()).containsExactly(number));
    }

    @Test
    void aNewOfficeStandsInTheHistoryOfThePractice() {
        asAnna(LocationsApi.class).addLocation(office("new-in-list"));

        assertThat(latest("after", ChangeKind.PRACTICE, "practice", PracticeDetails.class))
                .isEqualTo(asEveryone(PracticeApi.class).getPractice().value());
    }

    private LocationsApi asServiceFor(String user) {
        return proxy(
                http().defaultHeader(HttpHeaders.AUTHORIZATION, SERVICE.authorization())
                        .defaultHeader(ActingUser.HEADER, user),
                LocationsApi.class);
    }

    private static LocationDraft office(String slug) {
        return new LocationDraft(new Slug(slug), slug, 9, null, null, null, ZoneId.of("America/Chicago"), null);
    }

    private String actor(ChangeKind kind, String key) {
        return latest("actor", kind, key);
    }

    private <T> T latest(String column, ChangeKind kind, String key, Class<T> record) {
        return json.readValue(latest(column, kind, key), record);
    }

    private String latest(String column, ChangeKind kind, String key) {
        return jdbc.sql("select " + column
                        + " from change where kind = :kind and key = :key order by position desc limit 1")
                .param("kind", kind.wireName())
                .param("key", key)
                .query(String.class)
                .single();
    }
}
