package org.practiceportal.content.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.HistoryApi;
import org.practiceportal.common.change.HistoryEntry;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.directory.PracticeDraft;
import org.practiceportal.common.directory.RecordReplacement;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.RunningService;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;

/** A record that goes is replaced wherever it stands, in one step that is done as a whole or not at all. */
class ReplacementIT extends RunningService {

    @Test
    void everyPageAndDraftThenEmbedsTheOtherNumberAndTheOneIsGone() {
        addNumber("going");
        addNumber("coming");
        var published = publish(
                start("Replaced published", "Call {{phone:going}} or {{phone: going }}, not `{{phone:going}}`."));
        var revised = revise(published, "Better: {{phone:going}} and {{phone:coming}}.");
        var draft = start("Replaced draft", "{{phone:going}}");

        replaceNumber("going", "coming");

        assertThat(patientsRead("replaced-published")).contains("PhoneEmbed[key=coming]", "{{phone:going}}");
        assertThat(text("replaced-published")).isEqualTo("Better: {{phone:coming}} and {{phone:coming}}.");
        assertThat(text("replaced-draft")).isEqualTo("{{phone:coming}}");
        assertThat(asAnna(ContactPointsApi.class).listUses(new Slug("coming")))
                .containsExactlyInAnyOrder(
                        new RecordUse(ChangeKind.CONDITION_PAGE, "replaced-published", "Replaced published"),
                        new RecordUse(ChangeKind.CONDITION_PAGE_DRAFT, "replaced-published", "Replaced published"),
                        new RecordUse(ChangeKind.CONDITION_PAGE_DRAFT, "replaced-draft", "Replaced draft"));
        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> asEveryone(ContactPointsApi.class).getContactPoint(new Slug("going")));
        assertThat(asAnna(ConditionPageEditingApi.class)
                        .getWorkingCopy(revised.slug())
                        .version())
                .isGreaterThan(revised.version());
        assertThat(draft.version()).isZero();
    }

    @Test
    void theHistoryOfEachPageTellsWhoReplacedWhat() {
        addNumber("told-going");
        addNumber("told-coming");
        publish(start("Replaced and told", "{{phone:told-going}}"));

        replaceNumber("told-going", "told-coming");

        assertThat(asAnna(HistoryApi.class)
                        .listHistory("condition-page", "replaced-and-told", 0, 10)
                        .getFirst())
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("anna");
                    assertThat(String.valueOf(entry.before())).contains("{{phone:told-going}}");
                    assertThat(String.valueOf(entry.after())).contains("{{phone:told-coming}}");
                });
        assertThat(asAnna(HistoryApi.class)
                        .listHistory("contact-point", "told-going", 0, 1)
                        .getFirst())
                .extracting(HistoryEntry::after)
                .isNull();
    }

    @Test
    void theMainNumberIsReplacedInTheSettings() {
        addNumber("main-going");
        addNumber("main-coming");
        var practice = asEveryone(PracticeApi.class).getPractice().value();
        asAnna(PracticeApi.class)
                .revisePractice(
                        new Version(practice.version()),
                        new PracticeDraft("Example Practice", "Example", "Spines.", null, new Slug("main-going")));

        replaceNumber("main-going", "main-coming");

        assertThat(asEveryone(PracticeApi.class).getPractice().value().toDraft().mainContactPoint())
                .isEqualTo(new Slug("main-coming"));
    }

    @Test
    void anOfficeIsReplacedToo() {
        addOffice("old-office");
        addOffice("new-office");
        publish(start("Replaced office", "In {{office:old-office}}."));

        replaceOffice("old-office", "new-office");

        assertThat(patientsRead("replaced-office")).contains("new-office").doesNotContain("old-office");
    }

    @Test
    void whereTheOfficeStillHasNumbersNothingIsDone() {
        addOffice("kept-office");
        addOffice("other-office");
        addNumber("kept-desk", "kept-office");
        publish(start("Kept office", "In {{office:kept-office}}."));

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> replaceOffice("kept-office", "other-office"))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains("kept-desk")
                        .doesNotContain("condition-page"));
        assertThat(patientsRead("kept-office")).contains("kept-office").doesNotContain("other-office");
        assertThat(asAnna(LocationsApi.class).listUses(new Slug("kept-office"))).hasSize(1);
    }

    @Test
    void aRetiredPageEmbedsTheOtherOnceItIsPublishedAgain() {
        addNumber("retired-going");
        addNumber("retired-coming");
        var page = publish(start("Replaced retired", "{{phone:retired-going}}"));
        asAnna(ConditionPageEditingApi.class).retire(page.slug(), version(page));

        replaceNumber("retired-going", "retired-coming");

        publish(asAnna(ConditionPageEditingApi.class).getWorkingCopy(page.slug()));
        assertThat(patientsRead("replaced-retired")).contains("retired-coming");
    }

    @Test
    void whoEditsAPageMeanwhileIsToldAndLosesNothing() throws Exception {
        addNumber("edited-going");
        addNumber("edited-coming");
        var page = publish(start("Replaced while edited", "{{phone:edited-going}}"));
        try (var owner = connectAsOwner();
                var sql = owner.createStatement();
                var replacer = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            sql.execute("select from condition_page where slug = 'replaced-while-edited' for update");
            var replacement = replacer.submit(() -> replaceNumber("edited-going", "edited-coming"));
            awaitSomeoneWaitingForALock();
            // What a colleague saves in the meantime, as the service writes it.
            sql.execute("""
                    update condition_page
                    set version = version + 1,
                        published = jsonb_set(published, '{sections,0,text}', '"Newer words. {{phone:edited-going}}"')
                    where slug = 'replaced-while-edited'
                    """);
            owner.commit();
            replacement.get();
        }

        assertThat(text("replaced-while-edited")).isEqualTo("Newer words. {{phone:edited-coming}}");
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> revise(page, "Mine. {{phone:edited-going}}"))
                .satisfies(late -> {
                    assertThat(late.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
                    assertThat(late.getResponseBodyAsString()).contains("{{phone:edited-coming}}");
                });
    }

    @Test
    void aPageThatBeginsToEmbedTheNumberMeanwhileStopsAllOfIt() throws Exception {
        addNumber("begun-going");
        addNumber("begun-coming");
        publish(start("Embedded before", "{{phone:begun-going}}"));
        try (var owner = connectAsOwner();
                var sql = owner.createStatement();
                var replacer = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            sql.execute("""
                    insert into record_reference (referrer_kind, referrer_key, title, contact_point)
                    values ('condition-page', 'begun-page', 'Begun page', 'begun-going')
                    """);
            var replacement = replacer.submit(() -> replaceNumber("begun-going", "begun-coming"));
            awaitSomeoneWaitingForALock();
            owner.commit();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(replacement::get)
                    .withCauseInstanceOf(HttpClientErrorException.Conflict.class);
        }
        assertThat(text("embedded-before")).isEqualTo("{{phone:begun-going}}");
        assertThat(asEveryone(ContactPointsApi.class).getContactPoint(new Slug("begun-going")))
                .isNotNull();
    }

    @Test
    void nothingReplacesItselfOrIsReplacedByNothing() {
        addNumber("itself");

        Stream.of("itself", "no-such-number")
                .forEach(by -> assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                        .isThrownBy(() -> replaceNumber("itself", by))
                        .satisfies(refused ->
                                assertThat(refused.getResponseBodyAsString()).contains("\"field\":\"by\"")));
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> asAnna(ContactPointsApi.class)
                        .replaceContactPoint(new Slug("itself"), null, new RecordReplacement(new Slug("itself"))))
                .extracting(HttpClientErrorException::getStatusCode)
                .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
    }

    private void replaceNumber(String key, String by) {
        var api = asAnna(ContactPointsApi.class);
        var read = api.getContactPoint(new Slug(key)).value();
        api.replaceContactPoint(read.key(), new Version(read.version()), new RecordReplacement(new Slug(by)));
    }

    private void replaceOffice(String slug, String by) {
        var api = asAnna(LocationsApi.class);
        var read = api.getLocation(new Slug(slug)).value();
        api.replaceLocation(read.slug(), new Version(read.version()), new RecordReplacement(new Slug(by)));
    }

    private void addNumber(String key) {
        addNumber(key, null);
    }

    private void addNumber(String key, @Nullable String office) {
        asAnna(ContactPointsApi.class)
                .addContactPoint(new ContactPointDraft(
                        new Slug(key),
                        ContactPointKind.OTHER,
                        key,
                        new PhoneNumber("+12148232052"),
                        null,
                        9,
                        office == null ? null : new Slug(office)));
    }

    private void addOffice(String slug) {
        asAnna(LocationsApi.class)
                .addLocation(new LocationDraft(
                        new Slug(slug), slug, 99, null, null, null, ZoneId.of("America/Chicago"), null));
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

    private String text(String slug) {
        return asAnna(ConditionPageEditingApi.class)
                .getWorkingCopy(new Slug(slug))
                .content()
                .sections()
                .getFirst()
                .text();
    }

    private String patientsRead(String slug) {
        return asEveryone(ConditionPagesApi.class)
                .getPublished(new Slug(slug))
                .value()
                .page()
                .sections()
                .toString();
    }
}
