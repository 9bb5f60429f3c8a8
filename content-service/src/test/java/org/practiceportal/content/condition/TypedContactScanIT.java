package org.practiceportal.content.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.condition.TypedContactPlace;
import org.practiceportal.common.condition.TypedContactReport;
import org.practiceportal.common.condition.TypedContactsApi;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.web.client.HttpClientErrorException;

/** What stands on a page as letters is listed for staff until it is mended, however long the page has been published. */
class TypedContactScanIT extends RunningService {

    @Autowired
    private ScheduledTaskHolder schedule;

    @Test
    void aPageSaysItsNumberInLettersBeforeTheDirectoryHasItAndIsListedWithIt() {
        publish(start("Scanned first", "Call (214) 823-2151."));
        scan();
        assertThat(found("scanned-first"))
                .containsExactly(new TypedContactPlace(
                        new Slug("scanned-first"),
                        "Scanned first",
                        false,
                        "(214) 823-2151",
                        ChangeKind.CONTACT_POINT,
                        null,
                        null,
                        false));

        addNumber("scanned-desk", "+12148232151");
        scan();

        assertThat(found("scanned-first")).singleElement().satisfies(place -> {
            assertThat(place.key()).isEqualTo(new Slug("scanned-desk"));
            assertThat(place.label()).isEqualTo("Desk");
        });
    }

    @Test
    void aNumberThatHasChangedSinceItWasTypedIsListedWithTheRecordThatHadIt() {
        addNumber("scanned-changed", "+12148232161");
        var typed = page("Scanned and changed", "Call 214-823-2161.");
        publish(asAnna(ConditionPageEditingApi.class).startPage(typed));
        scan();
        assertThat(found("scanned-and-changed"))
                .extracting(TypedContactPlace::former)
                .containsExactly(false);

        asAnna(ContactPointsApi.class)
                .reviseContactPoint(
                        new Slug("scanned-changed"), new Version(0), number("scanned-changed", "+12148232162"));

        var now = new TypedContactPlace(
                new Slug("scanned-and-changed"),
                "Scanned and changed",
                false,
                "214-823-2161",
                ChangeKind.CONTACT_POINT,
                new Slug("scanned-changed"),
                "Desk",
                true);
        assertThat(found("scanned-and-changed")).containsExactly(now);
        scan();
        assertThat(found("scanned-and-changed")).containsExactly(now);
        assertThat(asAnna(ConditionPageEditingApi.class).scan(typed))
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.key()).isEqualTo(new Slug("scanned-changed"));
                    assertThat(contact.former()).isTrue();
                });
    }

    @Test
    void namesAndAddressesOfOfficesAreListedToo() {
        asAnna(LocationsApi.class)
                .addLocation(new LocationDraft(
                        new Slug("scanned-office"),
                        "Willow Gate",
                        99,
                        null,
                        null,
                        null,
                        ZoneId.of("America/Chicago"),
                        null));
        start("Scanned draft", "At WILLOW GATE, not at Willow Gateway or in Newillow Gate.");
        scan();

        assertThat(found("scanned-draft")).singleElement().satisfies(place -> {
            assertThat(place.draft()).isTrue();
            assertThat(place.text()).isEqualTo("WILLOW GATE");
            assertThat(place.label()).isEqualTo("Willow Gate");
        });
    }

    @Test
    void whatIsMendedGoesWithTheNextSave() {
        var page = publish(start("Scanned and mended", "Call 214-823-2152 or 214-823-2153."));
        scan();
        assertThat(found("scanned-and-mended")).hasSize(2);

        var revised = revise(page, "Call 214-823-2152.");
        assertThat(found("scanned-and-mended"))
                .extracting(place -> place.draft() + " " + place.text())
                .containsExactlyInAnyOrder("false 214-823-2152", "false 214-823-2153", "true 214-823-2152");

        var published = publish(revised);
        assertThat(found("scanned-and-mended"))
                .extracting(place -> place.draft() + " " + place.text())
                .containsExactly("false 214-823-2152");

        publish(revise(published, "Call us."));
        assertThat(found("scanned-and-mended")).isEmpty();
    }

    @Test
    void aRetiredPageIsNotListed() {
        var page = publish(start("Scanned and retired", "Call 214-823-2154."));
        scan();
        asAnna(ConditionPageEditingApi.class).retire(page.slug(), version(page));

        assertThat(found("scanned-and-retired")).isEmpty();
    }

    @Test
    void theScanRunsEachNightInThePracticesZone() {
        start("Scanned at night", "Call 214-823-2155.");
        var nightly = schedule.getScheduledTasks().stream()
                .map(task -> task.getTask())
                .filter(CronTask.class::isInstance)
                .map(CronTask.class::cast)
                .filter(task -> task.toString().contains("TypedContactScan"))
                .toList();
        assertThat(nightly)
                .singleElement()
                .satisfies(task -> assertThat(CronExpression.parse(task.getExpression())
                                .next(Instant.parse("2026-11-23T12:00:00Z").atZone(ZoneId.of("America/Chicago"))))
                        .isEqualTo(Instant.parse("2026-11-24T08:30:00Z").atZone(ZoneId.of("America/Chicago"))));
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        nightly.getFirst().getRunnable().run();

        assertThat(found("scanned-at-night")).hasSize(1);
        assertThat(report(0).scannedAt()).isAfterOrEqualTo(before);
    }

    @Test
    void theListComesInStretches() {
        start("Scanned stretch A", "Call 214-823-2156.");
        start("Scanned stretch B", "Call 214-823-2157.");
        scan();

        var first = asAnna(TypedContactsApi.class).listTypedContacts(0, 1);
        var second = asAnna(TypedContactsApi.class).listTypedContacts(1, 1);

        assertThat(first.total()).isEqualTo(second.total()).isGreaterThan(1);
        assertThat(first.places()).hasSize(1).doesNotContainAnyElementsOf(second.places());
    }

    @Test
    void scanningTwiceAtOnceListsNothingTwice() {
        start("Scanned twice", "Call 214-823-2158, 214-823-2158.");
        Stream.of(1, 2, 3, 4).parallel().forEach(each -> scan());

        assertThat(found("scanned-twice")).hasSize(1);
    }

    @Test
    void onlyStaffReadTheList() {
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(TypedContactsApi.class).listTypedContacts(0, 1));
    }

    private void scan() {
        asAnna(TypedContactsApi.class).scanEveryPage();
    }

    private TypedContactReport report(int page) {
        return asAnna(TypedContactsApi.class).listTypedContacts(page, 200);
    }

    private List<TypedContactPlace> found(String slug) {
        return Stream.iterate(0, page -> page + 1)
                .map(page -> report(page).places())
                .takeWhile(places -> !places.isEmpty())
                .flatMap(List::stream)
                .filter(place -> place.page().value().equals(slug))
                .toList();
    }

    private void addNumber(String key, String number) {
        asAnna(ContactPointsApi.class).addContactPoint(number(key, number));
    }

    private static ContactPointDraft number(String key, String number) {
        return new ContactPointDraft(
                new Slug(key), ContactPointKind.OTHER, "Desk", new PhoneNumber(number), null, 9, null);
    }

    private ConditionPageWorkingCopy start(String title, String text) {
        return asAnna(ConditionPageEditingApi.class).startPage(page(title, text));
    }

    private ConditionPageWorkingCopy revise(ConditionPageWorkingCopy page, String text) {
        return asAnna(ConditionPageEditingApi.class)
                .reviseDraft(page.slug(), version(page), page(page.content().title(), text));
    }

    private ConditionPageWorkingCopy publish(ConditionPageWorkingCopy page) {
        return asAnna(ConditionPageEditingApi.class).publish(page.slug(), version(page));
    }

    private static Version version(ConditionPageWorkingCopy page) {
        return new Version(page.version());
    }

    private static ConditionPageDraft page(String title, String text) {
        var sections = Stream.of(
                        HealthAspect.OVERVIEW,
                        HealthAspect.SYMPTOMS,
                        HealthAspect.CAUSES,
                        HealthAspect.DIAGNOSIS,
                        HealthAspect.TREATMENT,
                        HealthAspect.WHEN_TO_GET_HELP)
                .map(aspect ->
                        new SectionDraft(aspect, aspect.name(), aspect == HealthAspect.OVERVIEW ? text : "Words."))
                .toList();
        return new ConditionPageDraft(title, List.of(), List.of(), "", sections, List.of(), null, null);
    }
}
