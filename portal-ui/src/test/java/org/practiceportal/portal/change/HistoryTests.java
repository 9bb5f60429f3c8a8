package org.practiceportal.portal.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;
import tools.jackson.databind.json.JsonMapper;

class HistoryTests extends StaffViews {

    private static final String NUMBER = WireSamples.json(ContactPointDetails.class);
    private static final String OLD_NUMBER = NUMBER.replace("+12145550113", "+12145550199");
    private static final String NUMBER_PATH = "/contact-points/lakeside-main-nurse-line";
    private static final String OFFICE = WireSamples.json(LocationDetails.class);
    private static final String PRACTICE = WireSamples.json(PracticeDetails.class);
    private static final String PAGE = WireSamples.json(ConditionPageWorkingCopy.class);
    private static final String PAGE_PATH = "/condition-page-drafts/hemifacial-spasm";
    private static final String DRAFT =
            new JsonMapper().readTree(PAGE).get("content").toString();
    private static final String OLD_DRAFT = DRAFT.replace("Twitching of the muscles", "Contractions of the muscles");

    private static final Map<String, String> KEYS = Map.of(
            "contact-point", "lakeside-main-nurse-line",
            "location", "lakeside-main",
            "practice", "practice",
            "condition-page", "hemifacial-spasm",
            "condition-page-draft", "hemifacial-spasm");

    @Test
    void tellsWhenWhoAndEachFieldFromWhatToWhat() {
        openNumber(entry(2, "contact-point", OLD_NUMBER, NUMBER), entry(1, "contact-point", null, OLD_NUMBER));

        assertThat(heading()).isEqualTo("History: Nurse line");
        assertThat(items().getFirst())
                .contains(
                        "Phone number changed: Nurse line",
                        "Anna Example (anna)",
                        "Number: 214-555-0199 → 214-555-0113")
                .doesNotContain("Extension:", "Kind:");
        assertThat(items().getFirst().replace('\u202f', ' ')).contains("May 3, 2026, 9:02 AM CDT");
        assertThat(items().getLast()).contains("Phone number added", "Number: (empty) → 214-555-0199");
    }

    @Test
    void aServiceIsNamedByWhomItActedFor() {
        openNumber(entry(2, "contact-point", OLD_NUMBER, NUMBER)
                .replace("\"anna\"", "\"import:jo\"")
                .replace("\"Anna Example\"", "null"));

        assertThat(items().getFirst()).contains("· import:jo");
    }

    @Test
    void anOldVersionIsRestoredInTwoClicksAsANewRevisionOfWhatStandsNow() {
        CONTENT.on("PUT " + NUMBER_PATH, OLD_NUMBER.replace("\"version\": 3", "\"version\": 4"));
        openNumber(entry(2, "contact-point", OLD_NUMBER, NUMBER), entry(1, "contact-point", null, OLD_NUMBER));

        assertThat(items().getFirst()).contains("This is how it stands now").doesNotContain("Restore");
        press("Restore this version");

        assertThat(CONTENT.requests("PUT " + NUMBER_PATH)).isEmpty();
        assertThat(dialog())
                .contains("Patients see it at once", "Now214-555-0113", "Restored214-555-0199")
                .doesNotContain("Extension");

        press("Restore");

        assertThat(CONTENT.requests("PUT " + NUMBER_PATH)).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"3\"");
            assertThat(request.body()).contains("+12145550199", "\"7002\"");
        });
        assertThat(messages()).contains("Restored. Patients see it now.");
        assertThat(CONTENT.requests("GET /history"))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.query())
                        .contains("kind=contact-point", "key=lakeside-main-nurse-line", "page=0"));
    }

    @Test
    void cancellingRestoresNothing() {
        openNumber(entry(1, "contact-point", null, OLD_NUMBER));
        press("Restore this version");
        press("Cancel");

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(CONTENT.requests("PUT " + NUMBER_PATH)).isEmpty();
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsShownAndNotOverwritten() {
        CONTENT.on(
                "PUT " + NUMBER_PATH,
                request -> Answer.problem(412, "Somebody else was faster", "current", OLD_NUMBER));
        openNumber(entry(1, "contact-point", null, OLD_NUMBER));
        press("Restore this version");
        CONTENT.on("GET " + NUMBER_PATH, snapshot(NUMBER.replace("Nurse line", "Night line")));
        press("Restore");

        assertThat(messages()).contains("Not done", "somebody else saved");
        assertThat(heading()).isEqualTo("History: Night line");
        assertThat(CONTENT.requests("PUT " + NUMBER_PATH)).hasSize(1);
    }

    @Test
    void anEndedSessionAsksForThePasswordAndThenRestores() {
        CONTENT.on(
                "PUT " + NUMBER_PATH,
                request -> request.authorization().equals("Bearer fresh-token")
                        ? new Answer(200, OLD_NUMBER)
                        : new Answer(401, "{\"status\": 401}"));
        CONTENT.on(
                "POST /staff-sessions",
                request -> new Answer(
                        201,
                        "{\"token\": \"fresh-token\", \"userName\": \"user\", \"displayName\": \"Ana\","
                                + " \"endsAt\": \"2030-01-01T00:00:00Z\"}"));
        openNumber(entry(1, "contact-point", null, OLD_NUMBER));
        press("Restore this version");
        press("Restore");
        test(find(PasswordField.class).single()).setValue("right password");
        press("Log in");

        assertThat(CONTENT.requests("PUT " + NUMBER_PATH)).hasSize(2);
        assertThat(messages()).contains("Restored.");
    }

    @Test
    void aContentServiceThatFailsIsTold() {
        CONTENT.on("PUT " + NUMBER_PATH, request -> new Answer(503, "{\"status\": 503}"));
        openNumber(entry(1, "contact-point", null, OLD_NUMBER));
        press("Restore this version");
        press("Restore");

        assertThat(messages()).contains("not known whether the version was restored");
    }

    @Test
    void aVersionThatNamesWhatIsGoneIsRefusedWithTheReason() {
        CONTENT.on(
                "PUT " + NUMBER_PATH,
                request -> Answer.problem(
                        400,
                        "Some of the input is wrong",
                        "errors",
                        "[{\"field\": \"location\", \"message\": \"There is no office lakeside-main\"}]"));
        openNumber(entry(1, "contact-point", null, OLD_NUMBER));
        press("Restore this version");
        press("Restore");

        assertThat(messages()).contains("Not done: There is no office lakeside-main");
    }

    @Test
    void aRemovedNumberIsAddedAgain() {
        CONTENT.on("POST /contact-points", request -> new Answer(201, NUMBER));
        history(entry(2, "contact-point", NUMBER, null), entry(1, "contact-point", null, NUMBER));
        CONTENT.on("GET /locations", snapshot("{\"total\": 0, \"locations\": []}"));
        navigate("staff/history/contact-point/lakeside-main-nurse-line", HistoryView.class);

        assertThat(heading()).isEqualTo("History: Nurse line");
        assertThat(items().getFirst()).contains("Phone number removed", "Number: 214-555-0113 → (empty)");
        assertThat(links()).contains("staff/phone-numbers");

        press("Restore this version");

        assertThat(dialog()).contains("added again");

        press("Restore");

        assertThat(CONTENT.requests("POST /contact-points"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body()).contains("\"key\":\"lakeside-main-nurse-line\"", "+12145550113"));
    }

    @Test
    void anOfficeTellsOfHoursInWordsAndOfNumbersThatCameAndWent() {
        CONTENT.on("GET /locations", snapshot("{\"total\": 0, \"locations\": []}"));
        CONTENT.on("GET /locations/lakeside-main", snapshot(OFFICE));
        CONTENT.on("PUT /locations/lakeside-main", OFFICE);
        String before = OFFICE.replace("17:30:00", "16:30:00")
                .replaceAll("(?s)\"contactPoints\": \\[.*\\]", "\"contactPoints\": []");
        history(entry(1, "location", before, OFFICE), entry(1, "location", null, before));
        navigate("staff/history/location/lakeside-main", HistoryView.class);

        assertThat(items().getFirst().replace('\u202f', ' '))
                .contains(
                        "Weekly hours: …Monday: 8:00 AM to 12:00 PM and 1:00 PM to 4:30 PM → …Monday: 8:00 AM to 12:00 PM"
                                + " and 1:00 PM to 5:30 PM",
                        "Numbers of this office: (empty) → Nurse line · 214-555-0113");

        press("Restore this version");
        press("Restore");

        assertThat(CONTENT.requests("PUT /locations/lakeside-main"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.ifMatch()).isEqualTo("\"2\"");
                    assertThat(request.body()).contains("16:30:00", "Thanksgiving Day");
                });
    }

    @Test
    void theSettingsOfThePracticeAreRestored() {
        CONTENT.on("GET /contact-points", snapshot("[]"));
        CONTENT.on("GET /practice", snapshot(PRACTICE));
        CONTENT.on("PUT /practice", PRACTICE);
        history(entry(1, "practice", PRACTICE, PRACTICE.replace("Lakeside Demo\"", "Lake Demo\"")));
        navigate("staff/history/practice/practice", HistoryView.class);

        assertThat(items().getFirst()).contains("Short name: Lakeside Demo → Lake Demo");
        assertThat(links()).contains("staff/practice");

        press("Restore this version");
        press("Restore");

        assertThat(CONTENT.requests("PUT /practice")).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"1\"");
            assertThat(request.body()).contains("Lake Demo", "\"mainContactPoint\":\"main\"");
        });
    }

    @Test
    void thePublishedTextOfAPageIsRestoredAsItsDraft() {
        CONTENT.on("PUT " + PAGE_PATH, PAGE);
        openPage(entry(3, "condition-page", OLD_DRAFT, DRAFT), entry(1, "condition-page", null, OLD_DRAFT));

        assertThat(items().getFirst()).contains("Published for patients, again", "Summary: ", "→ Twitching");

        press("Restore this version");

        assertThat(dialog()).contains("becomes the draft", "Contractions of the muscles");

        press("Restore");

        assertThat(CONTENT.requests("PUT " + PAGE_PATH)).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"4\"");
            assertThat(request.body()).contains("Contractions of the muscles");
        });
        assertThat(messages()).contains("Restored as a draft");
    }

    @Test
    void aNewDraftIsToldByWhatItChangesOfThePublishedText() {
        openPage(entry(3, "condition-page-draft", null, DRAFT), entry(1, "condition-page", null, OLD_DRAFT));

        assertThat(items().getFirst())
                .contains("Draft begun", "Summary: Contractions of the muscles")
                .doesNotContain("Title:");
    }

    @Test
    void aPageTellsOfTheNumberItShowsAndLeadsToItsHistoryAndDoesNotRestoreItHere() {
        CONTENT.on("GET /locations", snapshot("{\"total\": 0, \"locations\": []}"));
        openPage(
                entry(5, "contact-point", OLD_NUMBER, NUMBER),
                entry(4, "condition-page-draft", DRAFT, null),
                entry(3, "condition-page", null, DRAFT));

        assertThat(items().getFirst())
                .contains("Phone number changed: Nurse line", "214-555-0199 → 214-555-0113", "Its own history")
                .doesNotContain("Restore");
        assertThat(links()).contains("staff/history/contact-point/lakeside-main-nurse-line");
        assertThat(items().get(1)).contains("Draft published or discarded").doesNotContain("Title:");
    }

    @Test
    void aVersionThatIsNoLongerAllowedIsSaidToBeSo() {
        openNumber(entry(1, "contact-point", null, NUMBER.replace("+12145550113", "214")));

        assertThat(items().getFirst()).contains("can no longer be shown").doesNotContain("Restore");
    }

    @Test
    void olderChangesAreOneClickFurther() {
        String[] full = IntStream.range(0, HistoryPages.SIZE)
                .mapToObj(position -> entry(100 - position, "contact-point", OLD_NUMBER, NUMBER))
                .toArray(String[]::new);
        openNumber(full);

        assertThat(links())
                .contains("staff/history/contact-point/lakeside-main-nurse-line?page=1")
                .doesNotContain("staff/history/contact-point/lakeside-main-nurse-line?page=0");

        history();
        UI.getCurrent()
                .navigate("staff/history/contact-point/lakeside-main-nurse-line", QueryParameters.of("page", "1"));
        roundTrip();

        assertThat(links()).contains("staff/history/contact-point/lakeside-main-nurse-line?page=0");
        assertThat(text()).contains("There is nothing older.");
        assertThat(CONTENT.requests("GET /history").getLast().query()).contains("page=1");
    }

    @Test
    void aRecordThatNobodyChangedSaysSo() {
        openNumber();

        assertThat(text()).contains("Nothing has been changed yet.");
        assertThat(links()).contains("staff/phone-numbers/lakeside-main-nurse-line");
    }

    @Test
    void whatHasNoHistoryIsMissing() {
        navigate("staff/history/staff-account/anna", HistoryView.class);

        assertThat(messages()).contains("no such record");
    }

    @Test
    void aContentServiceThatDoesNotAnswerIsToldAndAskedAgain() {
        CONTENT.on("GET " + NUMBER_PATH, request -> new Answer(503, "{\"status\": 503}"));
        navigate("staff/history/contact-point/lakeside-main-nurse-line", HistoryView.class);

        assertThat(messages()).contains("does not answer");

        openAnswers(entry(1, "contact-point", null, NUMBER));
        press("Try again");

        assertThat(items()).hasSize(1);
    }

    @Test
    void removedNumbersAreListedWithTheWayToTheirHistory() {
        CONTENT.on("GET /locations", snapshot("{\"total\": 0, \"locations\": []}"));
        CONTENT.on("GET /removed-records", "[" + entry(2, "contact-point", NUMBER, null) + "]");
        navigate("staff/removed/contact-point", RemovedRecordsView.class);

        assertThat(text()).contains("Nurse line", "Anna Example (anna)");
        assertThat(links()).contains("staff/history/contact-point/lakeside-main-nurse-line", "staff/phone-numbers");
    }

    @Test
    void aDirectoryFromWhichNothingWasRemovedSaysSo() {
        CONTENT.on("GET /removed-records", "[]");
        navigate("staff/removed/location", RemovedRecordsView.class);

        assertThat(text()).contains("Nothing has been removed.");
    }

    private void openNumber(String... entries) {
        openAnswers(entries);
        navigate("staff/history/contact-point/lakeside-main-nurse-line", HistoryView.class);
    }

    private void openAnswers(String... entries) {
        CONTENT.on("GET /locations", snapshot("{\"total\": 0, \"locations\": []}"));
        CONTENT.on("GET " + NUMBER_PATH, snapshot(NUMBER));
        history(entries);
    }

    private void openPage(String... entries) {
        CONTENT.on("GET " + PAGE_PATH, PAGE);
        history(entries);
        navigate("staff/history/condition-page/hemifacial-spasm", HistoryView.class);
    }

    private static void history(String... entries) {
        CONTENT.on("GET /history", "[" + String.join(",", entries) + "]");
    }

    /** A change that Anna makes at the same moment as every other. */
    private static String entry(int position, String kind, @Nullable String before, @Nullable String after) {
        return """
                {"position": %d, "at": "2026-05-03T14:02:11Z", "actor": "anna", "actorName": "Anna Example",
                 "kind": "%s", "key": "%s", "before": %s, "after": %s}""".formatted(position, kind, KEYS.get(kind), before, after);
    }

    private String heading() {
        return find(H1.class).single().getText();
    }

    private List<String> items() {
        return find(ChangeItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private String dialog() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String text() {
        return find(Div.class).withClassName("staff-page").single().getElement().getTextRecursively();
    }
}
