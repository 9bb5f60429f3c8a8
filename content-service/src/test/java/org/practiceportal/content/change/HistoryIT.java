package org.practiceportal.content.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.account.ActingUser;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.HttpClientErrorException;

/** What history tells of a change: who, and the record before and after. */
class HistoryIT extends RunningService {

    @Autowired
    private JdbcClient jdbc;

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
        return jdbc.sql("select actor from change where kind = :kind and key = :key order by position desc limit 1")
                .param("kind", kind.wireName())
                .param("key", key)
                .query(String.class)
                .single();
    }
}
