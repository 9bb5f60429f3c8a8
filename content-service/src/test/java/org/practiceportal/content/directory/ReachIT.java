package org.practiceportal.content.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.RecordReach;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PersonName;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionerRole;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.practiceportal.content.RunningService;
import org.springframework.web.client.HttpClientErrorException;

/** That the portal's documents show just as much is proved where there is a portal. */
class ReachIT extends RunningService {

    /** Behind every office of other tests, and so beside no page. */
    private static final int LAST = 9_000;

    @Test
    void aNumberOfThePracticeStandsInTheListOfOfficesAndOnEachPublishedPageThatEmbedsIt() {
        addNumber("reach-page-line", ContactPointKind.OTHER, null);
        assertThat(reach("reach-page-line")).isEqualTo(new RecordReach(0, 0, 0, 0, 0, 1));

        var page = start("Reach of a page", "{{phone:reach-page-line}} and again {{phone:reach-page-line}}");
        assertThat(reach("reach-page-line").conditionPages()).isZero();

        var published = publish(page);
        assertThat(reach("reach-page-line")).isEqualTo(new RecordReach(1, 0, 0, 0, 0, 1));

        asAnna(ConditionPageEditingApi.class).retire(page.slug(), new Version(published.version()));
        assertThat(reach("reach-page-line").conditionPages()).isZero();
    }

    @Test
    void aNumberOfAnOfficeStandsOnItsPageCardAndFormAndInTheLists() {
        addOffice("reach-office", null);
        addNumber("reach-desk", ContactPointKind.MAIN, "reach-office");
        addNumber("reach-nurse", ContactPointKind.NURSE_LINE, "reach-office");

        assertThat(reach("reach-desk")).isEqualTo(new RecordReach(0, 1, 1, 1, 0, 2));
        assertThat(reach("reach-nurse")).isEqualTo(new RecordReach(0, 1, 1, 1, 0, 1));
    }

    @Test
    void aNumberForAfterHoursStandsOnTheCardOfAnOfficeThatCloses() {
        addOffice("reach-open", null);
        addOffice(
                "reach-closing",
                new OpeningHours(
                        List.of(new OpeningHours.Span(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)))));
        Stream.of("reach-open", "reach-closing").forEach(office -> {
            addNumber(office + "-desk", ContactPointKind.MAIN, office);
            addNumber(office + "-late", ContactPointKind.AFTER_HOURS, office);
        });

        assertThat(reach("reach-open-late").others()).isEqualTo(1);
        assertThat(reach("reach-closing-late").others()).isEqualTo(2);
    }

    @Test
    void anOfficeIsNamedOnThePagesThatEmbedIt() {
        addOffice("reach-embedded", null);
        publish(start("Reach of an office", "Come to {{office:reach-embedded}}."));

        assertThat(asAnna(LocationsApi.class).getReach(new Slug("reach-embedded")))
                .isEqualTo(new RecordReach(1, 1, 1, 1, 0, 2));
    }

    @Test
    void anOfficeIsNamedByThoseWhoWorkThereAndByThePagesOfWhatTheyTreat() {
        addOffice("reach-staffed", null);
        addNumber("reach-staffed-desk", ContactPointKind.MAIN, "reach-staffed");
        addNumber("reach-staffed-nurse", ContactPointKind.NURSE_LINE, "reach-staffed");
        var page = publish(start("Reach of people", "Text.")).slug();
        addPerson("reach-here", page, role("reach-staffed", null, null));
        addPerson("reach-nurse-only", page, role("reach-staffed", "reach-staffed-nurse", null));
        addPerson("reach-left", page, role("reach-staffed", null, LocalDate.of(2020, 1, 1)));

        assertThat(asAnna(LocationsApi.class).getReach(new Slug("reach-staffed")))
                .isEqualTo(new RecordReach(1, 1, 1, 1, 2, 3));
        assertThat(reach("reach-staffed-desk")).isEqualTo(new RecordReach(0, 1, 1, 1, 1, 2));
        assertThat(reach("reach-staffed-nurse")).isEqualTo(new RecordReach(0, 1, 1, 1, 1, 1));
    }

    @Test
    void aNumberOfThePracticeStandsOnThePageOfAnOfficeWhoseServiceHasIt() {
        addNumber("reach-service-line", ContactPointKind.OTHER, null);
        var injections =
                new HealthcareService("Injections", null, new Slug("reach-service-line"), null, null, null, null);
        asAnna(LocationsApi.class)
                .addLocation(new LocationDraft(
                        new Slug("reach-serving"),
                        "Serving",
                        LAST,
                        null,
                        null,
                        null,
                        ZoneId.of("America/Chicago"),
                        null,
                        List.of(),
                        null,
                        List.of(injections)));

        assertThat(reach("reach-service-line")).isEqualTo(new RecordReach(0, 1, 0, 0, 0, 1));
    }

    @Test
    void countingTakesTheSameFewStatementsHoweverMuchThereIs() {
        addOffice("reach-counted", null);
        addNumber("reach-counted-desk", ContactPointKind.MAIN, "reach-counted");
        statements.take();
        reach("reach-counted-desk");
        var once = statements.take();
        publish(start("Reach counted", "{{phone:reach-counted-desk}}"));
        publish(start("Reach counted twice", "{{phone:reach-counted-desk}}"));
        addNumber("reach-counted-nurse", ContactPointKind.NURSE_LINE, "reach-counted");
        statements.take();
        reach("reach-counted-desk");

        assertThat(statements.take()).hasSameSizeAs(once).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void onlyStaffAreTold() {
        addNumber("reach-private", ContactPointKind.OTHER, null);

        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(ContactPointsApi.class).getReach(new Slug("reach-private")));
        assertThatExceptionOfType(HttpClientErrorException.NotFound.class).isThrownBy(() -> reach("reach-no-such"));
    }

    private void addPerson(String slug, Slug condition, PractitionerRole role) {
        asAnna(PractitionersApi.class)
                .addPractitioner(new PractitionerDraft(
                        new Slug(slug),
                        new PersonName("Given", slug, null),
                        null,
                        List.of(),
                        List.of(),
                        List.of(condition),
                        List.of(),
                        null,
                        null,
                        List.of(role),
                        List.of()));
    }

    private static PractitionerRole role(String office, @Nullable String number, @Nullable LocalDate through) {
        return new PractitionerRole(
                new Slug(office), null, through, number == null ? null : new Slug(number), null, null, false);
    }

    private RecordReach reach(String key) {
        return asAnna(ContactPointsApi.class).getReach(new Slug(key));
    }

    private void addOffice(String slug, @Nullable OpeningHours hours) {
        asAnna(LocationsApi.class)
                .addLocation(new LocationDraft(
                        new Slug(slug), slug, LAST, null, null, null, ZoneId.of("America/Chicago"), hours));
        // Six more come first, whichever tests have run before.
        for (int i = 0; i < 6; i++) {
            var before = new Slug(slug + "-before-" + i);
            asAnna(LocationsApi.class)
                    .addLocation(new LocationDraft(
                            before, before.value(), LAST - 1, null, null, null, ZoneId.of("America/Chicago"), null));
        }
    }

    private void addNumber(String key, ContactPointKind kind, @Nullable String office) {
        asAnna(ContactPointsApi.class)
                .addContactPoint(new ContactPointDraft(
                        new Slug(key),
                        kind,
                        key,
                        new PhoneNumber("+12148232052"),
                        null,
                        kind.ordinal(),
                        office == null ? null : new Slug(office)));
    }

    private ConditionPageWorkingCopy start(String title, String text) {
        var sections = Stream.of(
                        HealthAspect.OVERVIEW,
                        HealthAspect.SYMPTOMS,
                        HealthAspect.CAUSES,
                        HealthAspect.DIAGNOSIS,
                        HealthAspect.TREATMENT,
                        HealthAspect.WHEN_TO_GET_HELP)
                .map(aspect -> new SectionDraft(aspect, aspect.name(), text))
                .toList();
        return asAnna(ConditionPageEditingApi.class)
                .startPage(new ConditionPageDraft(title, List.of(), List.of(), "", sections, List.of(), null, null));
    }

    private ConditionPageWorkingCopy publish(ConditionPageWorkingCopy page) {
        return asAnna(ConditionPageEditingApi.class).publish(page.slug(), new Version(page.version()));
    }
}
