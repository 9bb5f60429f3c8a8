package org.practiceportal.content.practitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.HistoryApi;
import org.practiceportal.common.change.HistoryEntry;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.RecordReplacement;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.Absence;
import org.practiceportal.common.practitioner.Npi;
import org.practiceportal.common.practitioner.PersonName;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionerRole;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.practiceportal.content.RunningService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;

/** The people who see patients: what is kept of them, what is refused, and what they keep from vanishing. */
class PractitionersIT extends RunningService {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);

    @Test
    void whoIsAddedIsReadByEverybodyAsWritten() {
        addOffice("read-office");
        var draft = practitioner("read-person", role("read-office", null));

        var added = asAnna(PractitionersApi.class).addPractitioner(draft);

        assertThat(added.draft()).isEqualTo(draft);
        assertThat(asAnna(PractitionersApi.class).getPractitioner(draft.slug()).value())
                .isEqualTo(added);
        var list = asEveryone(PractitionersApi.class).listPractitioners().value();
        assertThat(list.practitioners()).contains(added);
        assertThat(list.locations()).extracting(office -> office.slug().value()).contains("read-office");
    }

    @Test
    void peopleAreListedAsATelephoneDirectoryDoes() {
        for (var name : List.of("Ödner", "Zorn", "Oak", "de Sica")) {
            var slug = Slug.fromTitle("order " + name).orElseThrow();
            asAnna(PractitionersApi.class).addPractitioner(named(slug, name, null));
        }

        assertThat(asEveryone(PractitionersApi.class)
                        .listPractitioners()
                        .value()
                        .practitioners())
                .extracting(person -> person.draft().name().family())
                .filteredOn(List.of("Ödner", "Zorn", "Oak", "de Sica")::contains)
                .containsExactly("de Sica", "Oak", "Ödner", "Zorn");
    }

    @Test
    void aWrongCheckDigitIsRefusedAndSaysWhatToLookFor() {
        var wrong = """
                {"slug": "wrong-npi", "name": {"given": "A", "family": "B"}, "npi": "1234567890",
                 "specialties": [], "procedures": [], "conditions": [], "languages": [], "roles": [], "absences": []}
                """;

        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> http().defaultHeader("Authorization", "Bearer " + annasToken())
                        .build()
                        .post()
                        .uri("/practitioners")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(wrong)
                        .retrieve()
                        .toBodilessEntity())
                .satisfies(refused ->
                        assertThat(refused.getResponseBodyAsString()).contains("\"npi\"", "checks the others"));
    }

    @Test
    void noTwoPeopleHaveOneNpi() {
        var api = asAnna(PractitionersApi.class);
        var first = api.addPractitioner(named(new Slug("npi-first"), "First", new Npi("1234567893")));

        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> api.addPractitioner(named(new Slug("npi-second"), "Second", new Npi("1234567893"))))
                .satisfies(
                        refused -> assertThat(refused.getResponseBodyAsString()).contains("\"npi\"", "Given First"));
        assertThat(api.revisePractitioner(first.slug(), new Version(0), first.draft()))
                .isEqualTo(first);
    }

    @Test
    void whatARoleNamesMustExistAndANumberMustBeThatOfTheOfficeOrOfAll() {
        addOffice("role-office");
        addOffice("role-other-office");
        addNumber("role-number", "role-office");
        addNumber("role-other-number", "role-other-office");
        addNumber("common-number", null);

        assertRefused("roles[0].location", practitioner("nowhere", role("no-such-office", null)));
        assertRefused(
                "absences[0].location",
                treating("away", List.of(), List.of(), new Absence(DAY, DAY, new Slug("no-such-office"))));
        assertRefused("roles[0].contactPoint", practitioner("elsewhere", role("role-office", "role-other-number")));
        assertRefused("roles[0].contactPoint", practitioner("unknown", role("role-office", "no-such-number")));
        assertRefused("conditions", treating("treats-nothing-known", List.of(new Slug("no-such-page")), List.of()));
        asAnna(PractitionersApi.class).addPractitioner(practitioner("there", role("role-office", "role-number")));
        asAnna(PractitionersApi.class).addPractitioner(practitioner("common", role("role-office", "common-number")));
    }

    @Test
    void anOfficeAndANumberOfARoleCannotVanishAndStaffReadWhoKeepsThem() {
        addOffice("kept-office");
        addNumber("kept-number", null);
        var api = asAnna(PractitionersApi.class);
        var person = api.addPractitioner(practitioner("keeper", role("kept-office", "kept-number")));

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> asAnna(LocationsApi.class).removeLocation(new Slug("kept-office"), new Version(0)))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains("{\"kind\":\"practitioner\",\"key\":\"keeper\",\"title\":\"Given keeper\"}"));
        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() ->
                        asAnna(ContactPointsApi.class).removeContactPoint(new Slug("kept-number"), new Version(0)));

        api.removePractitioner(person.slug(), new Version(0));

        asAnna(LocationsApi.class).removeLocation(new Slug("kept-office"), new Version(0));
        asAnna(ContactPointsApi.class).removeContactPoint(new Slug("kept-number"), new Version(0));
    }

    @Test
    void anotherOfficeOrNumberTakesThePlaceOfOneThatGoes() {
        addOffice("going-office");
        addOffice("coming-office");
        addNumber("going-number", null);
        addNumber("coming-number", null);
        var api = asAnna(PractitionersApi.class);
        api.addPractitioner(practitioner("moved", role("going-office", "going-number")));

        asAnna(ContactPointsApi.class)
                .replaceContactPoint(
                        new Slug("going-number"), new Version(0), new RecordReplacement(new Slug("coming-number")));
        assertThat(roleOf("moved").contactPoint()).isEqualTo(new Slug("coming-number"));

        asAnna(LocationsApi.class)
                .replaceLocation(
                        new Slug("going-office"), new Version(0), new RecordReplacement(new Slug("coming-office")));
        assertThat(roleOf("moved").location()).isEqualTo(new Slug("coming-office"));
        assertThat(asAnna(HistoryApi.class).listHistory("practitioner", "moved", 0, 10))
                .hasSize(3);
    }

    @Test
    void aNumberOfAnotherOfficeTakesNoPlaceInARole() {
        addOffice("staying-office");
        addOffice("distant-office");
        addNumber("leaving-number", "staying-office");
        addNumber("distant-number", "distant-office");
        asAnna(PractitionersApi.class).addPractitioner(practitioner("stays", role("staying-office", "leaving-number")));

        asAnna(ContactPointsApi.class)
                .replaceContactPoint(
                        new Slug("leaving-number"), new Version(0), new RecordReplacement(new Slug("distant-number")));

        assertThat(roleOf("stays").contactPoint()).isNull();
    }

    @Test
    void whoIsAtBothOfficesKeepsThemUntilStaffDecide() {
        addOffice("both-going");
        addOffice("both-coming");
        asAnna(PractitionersApi.class)
                .addPractitioner(
                        treating("at-both", List.of(), List.of(role("both-going", null), role("both-coming", null))));

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> asAnna(LocationsApi.class)
                        .replaceLocation(
                                new Slug("both-going"), new Version(0), new RecordReplacement(new Slug("both-coming"))))
                .satisfies(refused ->
                        assertThat(refused.getResponseBodyAsString()).contains("Given at-both already works at"));
    }

    @Test
    void aSecondWriterIsToldWhatStandsAndHistoryKeepsEveryVersion() {
        var api = asAnna(PractitionersApi.class);
        var slug = new Slug("written-twice");
        api.addPractitioner(named(slug, "Before", null));
        api.revisePractitioner(slug, new Version(0), named(slug, "After", null));

        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> api.revisePractitioner(slug, new Version(0), named(slug, "Lost", null)))
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
                    assertThat(refused.getResponseBodyAsString()).contains("\"current\"", "After");
                });
        api.removePractitioner(slug, new Version(1));

        assertThat(asAnna(HistoryApi.class).listHistory("practitioner", slug.value(), 0, 10))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.kind()).isEqualTo(ChangeKind.PRACTITIONER));
        assertThat(asAnna(HistoryApi.class).listRemovedRecords("practitioner", 0, 200))
                .extracting(HistoryEntry::key)
                .contains(slug.value());
    }

    @Test
    void aConditionThatIsNotPublishedIsKeptAndShownToNobody() {
        var page = asAnna(ConditionPageEditingApi.class)
                .startPage(new ConditionPageDraft(
                        "Only a draft", List.of(), List.of(), "", List.of(), List.of(), null, null));

        asAnna(PractitionersApi.class).addPractitioner(treating("drafts-too", List.of(page.slug()), List.of()));

        var list = asEveryone(PractitionersApi.class).listPractitioners().value();
        assertThat(list.conditions()).noneMatch(condition -> condition.slug().equals(page.slug()));
        assertThat(list.practitioners())
                .noneMatch(person -> person.draft().conditions().contains(page.slug()));
        assertThat(asAnna(PractitionersApi.class)
                        .getPractitioner(new Slug("drafts-too"))
                        .value()
                        .draft()
                        .conditions())
                .containsExactly(page.slug());
    }

    private PractitionerRole roleOf(String slug) {
        return asAnna(PractitionersApi.class)
                .getPractitioner(new Slug(slug))
                .value()
                .draft()
                .roles()
                .getFirst();
    }

    private void assertRefused(String field, PractitionerDraft draft) {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> asAnna(PractitionersApi.class).addPractitioner(draft))
                .satisfies(refused ->
                        assertThat(refused.getResponseBodyAsString()).contains("\"field\":\"" + field + "\""));
    }

    private static PractitionerRole role(String office, @Nullable String number) {
        return new PractitionerRole(
                new Slug(office), null, null, number == null ? null : new Slug(number), null, null, false);
    }

    private static PractitionerDraft practitioner(String slug, PractitionerRole role) {
        return treating(slug, List.of(), List.of(role));
    }

    private static PractitionerDraft treating(String slug, List<Slug> conditions, List<PractitionerRole> roles) {
        return treating(slug, conditions, roles, new Absence(DAY, DAY, null));
    }

    private static PractitionerDraft treating(
            String slug, List<Slug> conditions, List<PractitionerRole> roles, Absence absence) {
        return new PractitionerDraft(
                new Slug(slug),
                new PersonName("Given", slug, null),
                null,
                List.of(),
                List.of(),
                conditions,
                List.of(),
                null,
                null,
                roles,
                List.of(absence));
    }

    private static PractitionerDraft named(Slug slug, String family, @Nullable Npi npi) {
        return new PractitionerDraft(
                slug,
                new PersonName("Given", family, null),
                npi,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    private void addOffice(String slug) {
        asAnna(LocationsApi.class)
                .addLocation(new LocationDraft(
                        new Slug(slug), slug, 0, null, null, null, ZoneId.of("America/Chicago"), null));
    }

    private void addNumber(String key, @Nullable String office) {
        asAnna(ContactPointsApi.class)
                .addContactPoint(new ContactPointDraft(
                        new Slug(key),
                        ContactPointKind.OTHER,
                        key,
                        new PhoneNumber("+12148232052"),
                        null,
                        0,
                        office == null ? null : new Slug(office)));
    }
}
