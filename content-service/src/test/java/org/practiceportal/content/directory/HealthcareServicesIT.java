package org.practiceportal.content.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.NewPatients;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PlannedChangeDraft;
import org.practiceportal.common.directory.PlannedChangesApi;
import org.practiceportal.common.directory.RecordReplacement;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.RunningService;
import org.springframework.web.client.HttpClientErrorException;

/** What patients come to an office for. */
class HealthcareServicesIT extends RunningService {

    @Test
    void servicesAreReadAsTheyWereWrittenAndAreAChangeOfTheirOffice() {
        var service = new HealthcareService(
                "Injections",
                "Bring a list.",
                null,
                DependentHours.SAME_AS_OFFICE,
                true,
                false,
                new NewPatients(true, LocalDate.of(2026, 11, 3)));
        var api = asAnna(LocationsApi.class);
        var slug = api.addLocation(office("services-read")).slug();

        var revised = api.reviseLocation(slug, new Version(0), office("services-read", service));

        assertThat(revised.version()).isEqualTo(1);
        assertThat(asEveryone(LocationsApi.class).getLocation(slug).value().services())
                .containsExactly(service);
    }

    @Test
    void theNumberOfAServiceIsThatOfItsOfficeOrOfThePractice() {
        var api = asAnna(LocationsApi.class);
        api.addLocation(office("services-office"));
        api.addLocation(office("services-other"));
        addNumber("services-own", "services-office");
        addNumber("services-elsewhere", "services-other");
        addNumber("services-common", null);
        add("services-fax", ContactPointKind.FAX, null);

        for (var wrong : List.of("services-elsewhere", "services-nowhere", "services-fax")) {
            assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                    .isThrownBy(() -> api.reviseLocation(
                            new Slug("services-office"),
                            new Version(0),
                            office("services-office", service("First", null), service("Second", wrong))))
                    .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                            .contains("\"field\":\"services[1].contactPoint\""));
        }
        api.reviseLocation(
                new Slug("services-office"),
                new Version(0),
                office("services-office", service("First", "services-own"), service("Second", "services-common")));
    }

    @Test
    void aNumberOfAServiceCannotVanishAndTheOfficeIsNamedUntilTheServiceIsGone() {
        var api = asAnna(LocationsApi.class);
        var numbers = asAnna(ContactPointsApi.class);
        api.addLocation(office("services-keeper"));
        addNumber("services-kept", null);
        api.reviseLocation(
                new Slug("services-keeper"),
                new Version(0),
                office("services-keeper", service("Injections", "services-kept")));

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> numbers.removeContactPoint(new Slug("services-kept"), new Version(0)))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains("\"kind\":\"location\",\"key\":\"services-keeper\""));

        api.reviseLocation(new Slug("services-keeper"), new Version(1), office("services-keeper"));
        numbers.removeContactPoint(new Slug("services-kept"), new Version(0));
        api.removeLocation(new Slug("services-keeper"), new Version(2));
    }

    @Test
    void aServiceFollowsWhenAnotherNumberTakesThePlaceOfOneThatGoes() {
        var api = asAnna(LocationsApi.class);
        var numbers = asAnna(ContactPointsApi.class);
        api.addLocation(office("services-following"));
        api.addLocation(office("services-distant"));
        addNumber("services-going", null);
        addNumber("services-coming", null);
        addNumber("services-far", "services-distant");
        var slug = new Slug("services-following");
        api.reviseLocation(slug, new Version(0), office("services-following", service("First", "services-going")));

        numbers.replaceContactPoint(
                new Slug("services-going"), new Version(0), new RecordReplacement(new Slug("services-coming")));
        assertThat(serviceOf(slug).contactPoint()).isEqualTo(new Slug("services-coming"));

        numbers.replaceContactPoint(
                new Slug("services-coming"), new Version(0), new RecordReplacement(new Slug("services-far")));
        assertThat(serviceOf(slug).contactPoint()).isNull();
    }

    @Test
    void aNumberThatAServiceGivesDoesNotMoveToAnotherOfficeAndTheOfficeCanStillBeSaved() {
        var api = asAnna(LocationsApi.class);
        var numbers = asAnna(ContactPointsApi.class);
        api.addLocation(office("services-home"));
        api.addLocation(office("services-away"));
        addNumber("services-giving", "services-home");
        var slug = new Slug("services-home");
        api.reviseLocation(slug, new Version(0), office("services-home", service("First", "services-giving")));
        var number = numbers.getContactPoint(new Slug("services-giving")).value();
        var moved = new ContactPointDraft(
                number.key(), number.kind(), number.label(), number.number(), null, 0, new Slug("services-away"));

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> numbers.reviseContactPoint(number.key(), new Version(0), moved))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains("\"kind\":\"location\",\"key\":\"services-home\""));

        var fax = new ContactPointDraft(
                number.key(), ContactPointKind.FAX, number.label(), number.number(), null, 0, number.location());
        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> numbers.reviseContactPoint(number.key(), new Version(0), fax));
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> asAnna(PlannedChangesApi.class)
                        .planChange(new PlannedChangeDraft(
                                ChangeKind.CONTACT_POINT,
                                number.key(),
                                LocalDateTime.of(2099, 12, 1, 0, 0),
                                ZoneId.of("America/Chicago"),
                                Map.of("location", "services-away"))));

        api.reviseLocation(
                slug,
                new Version(1),
                office("services-home", service("First", "services-giving"), service("Second", null)));
        api.reviseLocation(slug, new Version(2), office("services-home"));
        assertThat(numbers.reviseContactPoint(number.key(), new Version(0), moved)
                        .location())
                .isEqualTo(new Slug("services-away"));
    }

    private HealthcareService serviceOf(Slug office) {
        return asEveryone(LocationsApi.class)
                .getLocation(office)
                .value()
                .services()
                .getFirst();
    }

    @Test
    void twoServicesOfOneNameAreRefused() {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> http().defaultHeader("Authorization", "Bearer " + annasToken())
                        .defaultHeader("Content-Type", "application/json")
                        .build()
                        .post()
                        .uri("/locations")
                        .body("""
                                {"slug": "services-twice", "name": "Twice", "rank": 0, "timeZone": "America/Chicago",
                                 "services": [{"name": "Same"}, {"name": "same"}]}
                                """)
                        .retrieve()
                        .toBodilessEntity());
    }

    private static HealthcareService service(String name, @Nullable String number) {
        return new HealthcareService(name, null, number == null ? null : new Slug(number), null, null, null, null);
    }

    private static LocationDraft office(String slug, HealthcareService... services) {
        return new LocationDraft(
                new Slug(slug),
                slug,
                0,
                null,
                null,
                null,
                ZoneId.of("America/Chicago"),
                null,
                List.of(),
                null,
                List.of(services));
    }

    private void addNumber(String key, @Nullable String office) {
        add(key, ContactPointKind.OTHER, office);
    }

    private void add(String key, ContactPointKind kind, @Nullable String office) {
        asAnna(ContactPointsApi.class)
                .addContactPoint(new ContactPointDraft(
                        new Slug(key),
                        kind,
                        key,
                        new PhoneNumber("+12148232052"),
                        null,
                        0,
                        office == null ? null : new Slug(office)));
    }
}
