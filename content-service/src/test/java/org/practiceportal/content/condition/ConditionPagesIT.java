package org.practiceportal.content.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.Change;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.PublicationStatus;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.condition.SourceReference;
import org.practiceportal.common.condition.TypedContact;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PersonName;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionerRole;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.practiceportal.content.RunningService;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;

class ConditionPagesIT extends RunningService {

    private static final List<HealthAspect> MANDATORY = List.of(
            HealthAspect.OVERVIEW,
            HealthAspect.SYMPTOMS,
            HealthAspect.CAUSES,
            HealthAspect.DIAGNOSIS,
            HealthAspect.TREATMENT,
            HealthAspect.WHEN_TO_GET_HELP);

    @Test
    void aPublishedPageComesWithEveryRecordItShows() {
        addNumber("spasm-line");
        addOffice("spasm-office");
        publish(start(page("Spasm with records", "Call {{phone:spasm-line}} in {{office:spasm-office}}.")));

        var read = asEveryone(ConditionPagesApi.class).getPublished(new Slug("spasm-with-records"));

        var details = read.value();
        assertThat(details.page().title()).isEqualTo("Spasm with records");
        assertThat(details.page().sections()).extracting("anchor").startsWith("overview", "symptoms");
        assertThat(details.contactPoints())
                .extracting(number -> number.key().value())
                .containsExactly("spasm-line");
        assertThat(details.locations())
                .extracting(office -> office.slug().value())
                .containsExactly("spasm-office");
        assertThat(details.officeCount()).isPositive();
        assertThat(read.position()).isEqualTo(head());
    }

    @Test
    void readingAPageTakesTheSameFewStatementsHoweverMuchItShows() {
        addNumber("count-line");
        addNumber("count-line-2");
        addOffice("count-office");
        addOffice("count-office-2");
        publish(start(page("Counted once", "{{phone:count-line}} {{office:count-office}}")));
        publish(start(page(
                "Counted twice",
                "{{phone:count-line}} {{phone:count-line-2}} {{office:count-office}} {{office:count-office-2}}")));
        var api = asEveryone(ConditionPagesApi.class);

        statements.take();
        api.getPublished(new Slug("counted-once"));
        var once = statements.take();
        api.getPublished(new Slug("counted-twice"));
        var twice = statements.take();

        assertThat(once).hasSameSizeAs(twice).hasSize(8);
    }

    @Test
    void aPageKnowsWhoTreatsItInAtMostTwoMoreStatementsHoweverManyTheyAre() {
        addOffice("treating-office");
        addOffice("treating-office-2");
        var page = publish(start(page("Treated here", "Text."))).slug();
        addPractitioner("zoe-first", "treating-office", page);
        statements.take();
        var one = treating(page);
        var statementsForOne = statements.take();
        addPractitioner("anna-second", "treating-office-2", page);
        statements.take();
        var two = treating(page);
        var statementsForTwo = statements.take();

        assertThat(one.practitioners())
                .extracting(person -> person.slug().value())
                .containsExactly("zoe-first");
        assertThat(two.practitioners())
                .extracting(person -> person.slug().value())
                .containsExactly("anna-second", "zoe-first");
        assertThat(two.practitionerLocations())
                .extracting(office -> office.slug().value())
                .containsExactlyInAnyOrder("treating-office", "treating-office-2");
        // At most: an office that is shown beside the text as well is not read again.
        assertThat(List.of(statementsForOne.size(), statementsForTwo.size())).allMatch(count -> count <= 10);
    }

    @Test
    void aDraftIsSeenByStaffOnly() {
        var started = start(page("Not yet shown", "Text."));

        assertThat(started.status()).isEqualTo(PublicationStatus.DRAFT);
        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> asEveryone(ConditionPagesApi.class).getPublished(started.slug()));
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(ConditionPageEditingApi.class).getWorkingCopy(started.slug()));
        assertThat(asAnna(ConditionPageEditingApi.class).getWorkingCopy(started.slug()))
                .isEqualTo(started);
    }

    @Test
    void workOnADraftLeavesWhatPatientsSeeAsItIs() {
        var published = publish(start(page("Worked on", "Old text.")));
        var api = asAnna(ConditionPageEditingApi.class);

        var revised = api.reviseDraft(published.slug(), version(published), page("Worked on", "New text."));

        assertThat(revised.draftPending()).isTrue();
        assertThat(overview("worked-on")).contains("Old text.");
        publish(revised);
        assertThat(overview("worked-on")).contains("New text.");
    }

    @Test
    void aDiscardedDraftLeavesThePublishedPage() {
        var published = publish(start(page("Discarded", "Good text.")));
        var api = asAnna(ConditionPageEditingApi.class);
        var revised = api.reviseDraft(published.slug(), version(published), page("Discarded", "Bad text."));

        var discarded = api.discardDraft(published.slug(), version(revised));

        assertThat(discarded.draftPending()).isFalse();
        assertThat(discarded.content()).isEqualTo(published.content());
    }

    @Test
    void theOnlyDraftOfAPageCannotBeDiscarded() {
        var started = start(page("Only a draft", "Text."));

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> asAnna(ConditionPageEditingApi.class).discardDraft(started.slug(), version(started)));
    }

    @Test
    void aRetiredPageIsGoneAndComesBackAsItWas() {
        var published = publish(start(page("Retired", "Text.")));
        var api = asAnna(ConditionPageEditingApi.class);

        var retired = api.retire(published.slug(), version(published));

        assertThatExceptionOfType(HttpClientErrorException.Gone.class)
                .isThrownBy(() -> asEveryone(ConditionPagesApi.class).getPublished(published.slug()));
        assertThat(asEveryone(ConditionPagesApi.class)
                        .listStates(List.of(published.slug()))
                        .value())
                .singleElement()
                .satisfies(state -> {
                    assertThat(state.published()).isNull();
                    assertThat(state.position()).isEqualTo(head());
                });
        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> api.retire(published.slug(), version(retired)));
        publish(retired);
        assertThat(overview("retired")).contains("Text.");
    }

    @Test
    void aPageIsNotPublishedWhileItLeavesOutWhatPatientsNeed() {
        var started = start(new ConditionPageDraft(
                "Half a page",
                List.of(),
                List.of(),
                "",
                List.of(new SectionDraft(HealthAspect.OVERVIEW, "Overview", "Text.")),
                List.of(),
                null,
                null));

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> publish(started))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains("symptoms", "causes", "diagnosis", "treatment", "when to get help")
                        .doesNotContain("overview"));
    }

    @Test
    void theSecondEditorIsToldAndSeesWhatStands() {
        var started = start(page("Two editors", "Text."));
        var api = asAnna(ConditionPageEditingApi.class);
        api.reviseDraft(started.slug(), version(started), page("Two editors", "First."));

        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> api.reviseDraft(started.slug(), version(started), page("Two editors", "Second.")))
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
                    assertThat(refused.getResponseBodyAsString())
                            .contains("\"current\":{\"slug\":\"two-editors\"", "First.");
                });
    }

    @Test
    void anEmbedOfAnUnknownRecordIsAFieldError() {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> start(page("Unknown record", "Call {{phone:nobody}} or {{office:nowhere}}.")))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains("\"field\":\"sections[0].text\"")
                        .contains("There is no number with the key nobody")
                        .contains("There is no office nowhere"));
    }

    @Test
    void aSummaryCannotEmbedWhatNobodyPutsInItsPlace() {
        var page = page("Embeds in its summary", "Text.");
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> start(new ConditionPageDraft(
                        page.title(),
                        List.of(),
                        List.of(),
                        "Call {{phone:main}}.",
                        page.sections(),
                        List.of(),
                        null,
                        null)))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains("\"field\":\"summary\"", "in the sections only"));
    }

    @Test
    void aNumberThatAPageShowsCannotBeRemoved() {
        addNumber("shown-line");
        var published = publish(start(page("Shows a number", "Call {{phone:shown-line}}.")));
        asAnna(ConditionPageEditingApi.class)
                .reviseDraft(published.slug(), version(published), page("Shows a number", "{{phone:shown-line}}!"));
        var numbers = asAnna(ContactPointsApi.class);

        assertThat(numbers.listUses(new Slug("shown-line")))
                .containsExactly(
                        new RecordUse(ChangeKind.CONDITION_PAGE, "shows-a-number", "Shows a number"),
                        new RecordUse(ChangeKind.CONDITION_PAGE_DRAFT, "shows-a-number", "Shows a number"));
        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> numbers.removeContactPoint(new Slug("shown-line"), new Version(0)))
                .satisfies(
                        refused -> assertThat(refused.getResponseBodyAsString()).contains("shows-a-number"));
    }

    @Test
    void anOfficeThatAPageEmbedsCannotBeRemoved() {
        addOffice("shown-office");
        publish(start(page("Shows an office", "Come to {{office:shown-office}}.")));

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> asAnna(LocationsApi.class).removeLocation(new Slug("shown-office"), new Version(0)))
                .satisfies(
                        refused -> assertThat(refused.getResponseBodyAsString()).contains("shows-an-office"));
    }

    @Test
    void theFeedTellsDraftsFromWhatPatientsSee() {
        long before = head();
        var started = start(page("In the feed", "Text."));
        var afterStart = changesAfter(before);
        publish(started);

        assertThat(afterStart).extracting(Change::kind).containsExactly(ChangeKind.CONDITION_PAGE_DRAFT);
        assertThat(changesAfter(before))
                .extracting(Change::kind)
                .containsExactly(ChangeKind.CONDITION_PAGE_DRAFT, ChangeKind.CONDITION_PAGE);
    }

    @Test
    void aPreviewShowsTheDraftAndKeepsNothing() {
        addNumber("preview-line");
        long before = head();

        var preview = asAnna(ConditionPageEditingApi.class).preview(page("Previewed", "Call {{phone:preview-line}}."));

        assertThat(preview.value().contactPoints()).hasSize(1);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void aReviewIsOfThePastAndTheNextOneComesAfterIt() {
        var today = LocalDate.now(ZoneOffset.ofHours(14));

        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> start(reviewed("Wrong dates", today.plusDays(2), today)))
                .satisfies(refused ->
                        assertThat(refused.getResponseBodyAsString()).contains("lastReviewed", "nextReviewDue"));
        var started = start(reviewed("Right dates", today, today));
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> asAnna(ConditionPageEditingApi.class)
                        .reviseDraft(
                                started.slug(), version(started), reviewed("Right dates", today, today.minusDays(1))))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains("nextReviewDue")
                        .doesNotContain("lastReviewed"));
    }

    @Test
    void twoPagesWithOneTitleHaveTwoAddresses() {
        var first = start(page("Same title", "Text."));
        var second = start(page("Same title", "Text."));

        assertThat(List.of(first.slug().value(), second.slug().value())).containsExactly("same-title", "same-title-2");
    }

    @Test
    void publishedPagesAreListedInStretches() {
        Stream.of("Listed a", "Listed b", "Listed c").forEach(title -> publish(start(page(title, "Text."))));
        var api = asEveryone(ConditionPagesApi.class);
        var slugs = new ArrayList<String>();
        for (var stretch = api.listPublished(new Slug("listed"), 2);
                !stretch.value().isEmpty();
                stretch = api.listPublished(stretch.value().getLast().slug(), 2)) {
            stretch.value().forEach(page -> slugs.add(page.slug().value()));
        }

        assertThat(slugs)
                .contains("listed-a", "listed-b", "listed-c")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void staffFindPagesByEveryName() {
        start(page("Found by name", "Text."));

        assertThat(asAnna(ConditionPageEditingApi.class).listWorkingCopies("FACIAL TWITCH of found by", 0, 10))
                .extracting(overview -> overview.slug().value())
                .containsExactly("found-by-name");
    }

    @Test
    void whatIsTypedInsteadOfEmbeddedIsFoundWithTheRecordThatSaysTheSame() {
        asAnna(ContactPointsApi.class)
                .addContactPoint(new ContactPointDraft(
                        new Slug("typed-desk"),
                        ContactPointKind.OTHER,
                        "Typed desk",
                        new PhoneNumber("+12148232099"),
                        null,
                        0,
                        null));
        asAnna(LocationsApi.class)
                .addLocation(new LocationDraft(
                        new Slug("typed-office"),
                        "Harbor Gate",
                        9,
                        null,
                        null,
                        null,
                        ZoneId.of("America/Chicago"),
                        null));

        var found = asAnna(ConditionPageEditingApi.class)
                .scan(page(
                        "Typed",
                        "Call (214) 823-2099 or 214.555.0188, in an emergency 911. It takes 10-15 minutes, since 2019."
                                + " {{phone:typed-desk}} is embedded. Come to harbor gate, not to Harbor Gateway."));

        assertThat(found)
                .contains(
                        new TypedContact(
                                "sections[0].text",
                                "(214) 823-2099",
                                ChangeKind.CONTACT_POINT,
                                new Slug("typed-desk"),
                                "Typed desk",
                                false),
                        new TypedContact(
                                "sections[0].text", "214.555.0188", ChangeKind.CONTACT_POINT, null, null, false),
                        new TypedContact(
                                "sections[0].text",
                                "harbor gate",
                                ChangeKind.LOCATION,
                                new Slug("typed-office"),
                                "Harbor Gate",
                                false))
                .hasSize(3);
    }

    private static ConditionPageDraft reviewed(String title, LocalDate last, LocalDate next) {
        return new ConditionPageDraft(title, List.of(), List.of(), "", List.of(), List.of(), last, next);
    }

    private static ConditionPageDraft page(String title, String overview) {
        return new ConditionPageDraft(
                title,
                List.of("Facial twitch of " + title),
                List.of("FT"),
                "In short.",
                MANDATORY.stream()
                        .map(aspect -> new SectionDraft(
                                aspect, aspect.name(), aspect == HealthAspect.OVERVIEW ? overview : "Words."))
                        .toList(),
                List.of(new SourceReference("A source", "A publisher", "https://example.org/source")),
                null,
                null);
    }

    private ConditionPageWorkingCopy start(ConditionPageDraft draft) {
        return asAnna(ConditionPageEditingApi.class).startPage(draft);
    }

    private ConditionPageWorkingCopy publish(ConditionPageWorkingCopy page) {
        return asAnna(ConditionPageEditingApi.class).publish(page.slug(), version(page));
    }

    private static Version version(ConditionPageWorkingCopy page) {
        return new Version(page.version());
    }

    private String overview(String slug) {
        return asEveryone(ConditionPagesApi.class)
                .getPublished(new Slug(slug))
                .value()
                .page()
                .sections()
                .getFirst()
                .toString();
    }

    private ConditionPageDetails treating(Slug page) {
        return asEveryone(ConditionPagesApi.class).getPublished(page).value();
    }

    private void addPractitioner(String slug, String office, Slug condition) {
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
                        List.of(new PractitionerRole(new Slug(office), null, null, null, null, null, false)),
                        List.of()));
    }

    private void addNumber(String key) {
        asAnna(ContactPointsApi.class)
                .addContactPoint(new ContactPointDraft(
                        new Slug(key), ContactPointKind.OTHER, key, new PhoneNumber("+12148232052"), null, 0, null));
    }

    private void addOffice(String slug) {
        asAnna(LocationsApi.class)
                .addLocation(new LocationDraft(
                        new Slug(slug), slug, 9, null, null, null, ZoneId.of("America/Chicago"), null));
    }

    private List<Change> changesAfter(long position) {
        return asService(ChangesApi.class)
                .listChanges(position, null, 100, 0, null)
                .changes();
    }

    private long head() {
        return asService(ChangesApi.class).listChanges(0, null, 1, 0, null).head();
    }
}
