package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.RecordReach;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;

class ContactPointEditorTests extends StaffViews {

    private static final String SAVED = WireSamples.json(ContactPointDetails.class);
    private static final String OFFICE = WireSamples.json(LocationDetails.class);
    private static final String PATH = "/contact-points/lakeside-main-nurse-line";

    @BeforeEach
    void openTheNumber() {
        CONTENT.on("GET /locations", snapshot("{\"total\": 0, \"locations\": []}"));
        CONTENT.on("GET /contact-points", snapshot("[" + SAVED + "]"));
        CONTENT.on("GET " + PATH, snapshot(SAVED));
        CONTENT.on(
                "GET " + PATH + "/uses",
                "[{\"kind\": \"condition-page\", \"key\": \"hemifacial-spasm\", \"title\": \"Hemifacial spasm\"}]");
        CONTENT.on("PUT " + PATH, SAVED.replace("\"version\": 3", "\"version\": 4"));
        navigate("staff/phone-numbers/lakeside-main-nurse-line", ContactPointEditorView.class);
    }

    @Test
    void aNewNumberComesBehindAllOthers() {
        navigate("staff/new-phone-number", ContactPointEditorView.class);

        assertThat(find(IntegerField.class).single().getValue()).isEqualTo(14);
    }

    @Test
    void theListLeadsToWhatWasRemoved() {
        CONTENT.on("GET /locations", snapshot("{\"total\": 0, \"locations\": []}"));
        navigate("staff/phone-numbers", ContactPointListView.class);

        assertThat(find(Anchor.class).withText("Removed").single().getHref()).isEqualTo("staff/removed/contact-point");
    }

    @Test
    void leadsToItsHistory() {
        assertThat(find(Anchor.class).withText("History").single().getHref())
                .isEqualTo("staff/history/contact-point/lakeside-main-nurse-line");
    }

    @Test
    void saysWhereTheNumberIsShownBeforeItIsSaved() {
        assertThat(find(NativeDetails.class).single().getElement().getTextRecursively())
                .contains("one place", "Hemifacial spasm");
    }

    @Test
    void saysAtHowManyPublicAddressesTheNumberStands() {
        CONTENT.on("GET " + PATH + "/reach", WireSamples.json(RecordReach.class));
        navigate("staff/phone-numbers/lakeside-main-nurse-line", ContactPointEditorView.class);

        assertThat(find(ReachNotice.class).single().getText())
                .isEqualTo(
                        "Shown at 1,216 public addresses: 1,200 condition pages, 3 office pages, 3 contact cards,"
                                + " 3 forms to report a wrong detail, 2 pages of people, 5 others (start page, lists, search).");
    }

    @Test
    void asksBeforeANumberThatPatientsSeeBecomesAnotherAndSavesOnlyThen() {
        CONTENT.on("GET " + PATH + "/reach", reach(7));
        type("Number", "(214) 555-0114");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
        var question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getTextRecursively())
                .contains("214-555-0113", "214-555-0114", "Shown at 7 public addresses: 7 condition pages.");

        test(question).confirm();

        assertThat(CONTENT.requests("PUT " + PATH)).hasSize(1);
        assertThat(messages()).contains("Saved");
    }

    @Test
    void asksNothingWhereTheNumberStaysOrNobodySeesIt() {
        CONTENT.on("GET " + PATH + "/reach", reach(7));
        type("What patients read beside it", "Nurses");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).hasSize(1);

        CONTENT.on("GET " + PATH + "/reach", reach(0));
        type("Number", "(214) 555-0114");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).hasSize(2);
    }

    @Test
    void warnsWhereAnotherRecordIsReachedTheSameWay() {
        var other = SAVED.replace("lakeside-main-nurse-line", "night-desk").replace("Nurse line", "Night desk");
        CONTENT.on("GET /contact-points", snapshot("[" + SAVED + ", " + other + "]"));
        navigate("staff/phone-numbers/lakeside-main-nurse-line", ContactPointEditorView.class);

        assertThat(find(Duplicates.class).single().getElement().getTextRecursively())
                .contains("The same number is also: Night desk")
                .doesNotContain("Nurse line");

        type("Extension", "7003");

        assertThat(find(Duplicates.class).all()).isEmpty();
    }

    @Test
    void theListOfNumbersNamesThoseThatStandTwice() {
        var other = SAVED.replace("lakeside-main-nurse-line", "night-desk").replace("Nurse line", "Night desk");
        CONTENT.on("GET /contact-points", snapshot("[" + SAVED + ", " + other + "]"));
        navigate("staff/phone-numbers", ContactPointListView.class);

        assertThat(find(Duplicates.class).all())
                .extracting(warning -> warning.getElement().getTextRecursively())
                .containsExactly("The same number is also: Night desk", "The same number is also: Nurse line");
    }

    @Test
    void theHoursThatANumberInheritsStandBesideTheChoice() {
        CONTENT.on("GET /locations", snapshot("{\"total\": 1, \"locations\": [" + OFFICE + "]}"));
        CONTENT.on(
                "GET " + PATH,
                snapshot(SAVED.replaceAll("(?s)\"hours\": \\{.*?]\\s*}", "\"hours\": {\"sameAsOffice\": true}")));
        navigate("staff/phone-numbers/lakeside-main-nurse-line", ContactPointEditorView.class);

        assertThat(find(DependentHoursField.class).single().getElement().getTextRecursively())
                .contains("Now at Lakeside Main: Monday: 8:00");
    }

    @Test
    void savesWithTheVersionThatWasRead() {
        type("Number", "(214) 555-0114");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"3\"");
            assertThat(request.body())
                    .contains("+12145550114", "\"7002\"", "press 2, then 5", "\"language\":\"es\"", "\"own\":");
        });
        assertThat(messages()).contains("Saved");
    }

    @Test
    void aSaveIsUndoneWithOnePressAndThatToo() {
        CONTENT.on(
                "PUT " + PATH,
                request -> new Answer(
                        200,
                        request.body().contains("+12145550114")
                                ? SAVED.replace("+12145550113", "+12145550114")
                                        .replace("\"version\": 3", "\"version\": 4")
                                : SAVED.replace("\"version\": 3", "\"version\": 5")));
        type("Number", "214-555-0114");
        press("Save");
        press("Undo");

        assertThat(CONTENT.requests("PUT " + PATH)).hasSize(2).last().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"4\"");
            assertThat(request.body()).contains("+12145550113");
        });
        assertThat(field("Number").getValue()).isEqualTo("214-555-0113");
        assertThat(messages()).contains("Undone");

        press("Undo");

        assertThat(field("Number").getValue()).isEqualTo("214-555-0114");
    }

    @Test
    void anUndoDoesNotTakeBackWhatSomebodyElseHasSavedMeanwhile() {
        type("Number", "214-555-0114");
        press("Save");
        CONTENT.on("PUT " + PATH, request -> stale("+12145550177", 9));
        press("Undo");

        assertThat(messages()).contains("somebody else saved this meanwhile");
        assertThat(field("Number").getValue()).isEqualTo("214-555-0177");
    }

    @Test
    void whoGoesOnTypingIsNotOfferedToUndoWhatWasBefore() {
        type("Number", "214-555-0114");
        press("Save");
        type("Number", "214-555-0115");

        assertThat(find(Button.class).withText("Undo").all()).isEmpty();
    }

    @Test
    void refusesANumberWithAMenuPathInItAndSaysWhereItBelongs() {
        type("Number", "855-864-0516press2thenpress5");
        press("Save");

        assertThat(field("Number").isInvalid()).isTrue();
        assertThat(field("Number").getErrorMessage()).contains("one phone number", "extension", "menu path");
        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
        assertThat(field("Number").getValue()).isEqualTo("855-864-0516press2thenpress5");
    }

    @Test
    void showsBothValuesWhenSomebodyElseWasFasterAndKeepsMineOverTheirVersion() {
        CONTENT.on(
                "PUT " + PATH,
                request -> request.ifMatch().equals("\"9\"") ? new Answer(200, SAVED) : stale("+12145550177", 9));
        type("Number", "214-555-0114");
        press("Save");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("214-555-0114", "214-555-0177");

        press("Keep mine");

        assertThat(CONTENT.requests("PUT " + PATH)).hasSize(2).last().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"9\"");
            assertThat(request.body()).contains("+12145550114");
        });
    }

    @Test
    void aConflictShowsWithWhatBothBeganAndWhatOnlyTheOtherHasChanged() {
        CONTENT.on("PUT " + PATH, request -> stale("+12145550177", 9));
        type("Extension", "7009");
        press("Save");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .containsSubsequence(
                        "Number",
                        "214-555-0113",
                        "214-555-0177",
                        "When you began",
                        "214-555-0113",
                        "You have not changed this")
                .containsSubsequence(
                        "Extension", "7009", "7002", "When you began", "7002", "They have not changed this.");
    }

    @Test
    void aColleagueWhoHasOnlyCheckedTheNumberIsNoConflict() {
        CONTENT.on(
                "PUT " + PATH,
                request -> request.ifMatch().equals("\"9\"") ? new Answer(200, SAVED) : stale("+12145550113", 9));
        type("Number", "214-555-0114");
        press("Save");

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(CONTENT.requests("PUT " + PATH)).hasSize(2).last().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"9\"");
            assertThat(request.body()).contains("+12145550114");
        });
        assertThat(messages()).contains("Saved");
    }

    @Test
    void takesTheirsWhenAsked() {
        CONTENT.on("PUT " + PATH, request -> stale("+12145550177", 9));
        type("Number", "214-555-0114");
        press("Save");
        press("Take theirs");

        assertThat(field("Number").getValue()).isEqualTo("214-555-0177");
    }

    @Test
    void goingOnEditingLosesNothingAndIsToldAgain() {
        CONTENT.on("PUT " + PATH, request -> stale("+12145550177", 9));
        type("Number", "214-555-0114");
        press("Save");
        press("Go on editing");

        assertThat(field("Number").getValue()).isEqualTo("214-555-0114");

        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH))
                .hasSize(2)
                .last()
                .satisfies(request -> assertThat(request.ifMatch()).isEqualTo("\"3\""));
        assertThat(find(Dialog.class).all()).isNotEmpty();
    }

    @Test
    void aContentServiceThatFailsSavesNothingAndLosesNothing() {
        CONTENT.on("PUT " + PATH, request -> new Answer(503, "{\"status\": 503}"));
        type("Number", "214-555-0114");
        press("Save");

        assertThat(messages()).contains("Not saved");
        assertThat(field("Number").getValue()).isEqualTo("214-555-0114");
    }

    @Test
    void anEndedSessionAsksForThePasswordInPlaceAndThenSaves() {
        CONTENT.on(
                "PUT " + PATH,
                request -> request.authorization().equals("Bearer fresh-token")
                        ? new Answer(200, SAVED)
                        : new Answer(401, "{\"status\": 401}"));
        CONTENT.on(
                "POST /staff-sessions",
                request -> new Answer(
                        201,
                        "{\"token\": \"fresh-token\", \"userName\": \"user\", \"displayName\": \"Ana\","
                                + " \"endsAt\": \"2030-01-01T00:00:00Z\"}"));
        type("Number", "214-555-0114");
        press("Save");

        assertThat(messages()).contains("session has ended");

        test(find(PasswordField.class).single()).setValue("right password");
        press("Log in");

        assertThat(CONTENT.requests("PUT " + PATH))
                .hasSize(2)
                .last()
                .satisfies(request -> assertThat(request.body()).contains("+12145550114"));
        assertThat(messages()).contains("Saved");
    }

    @Test
    void anErrorOfContentServiceStandsAtItsField() {
        CONTENT.on(
                "PUT " + PATH,
                request -> Answer.problem(
                        400,
                        "Some fields are wrong",
                        "errors",
                        "[{\"field\": \"extension\", \"message\": \"An extension has 1 to 11 digits\"}]"));
        type("Extension", "press 2");
        press("Save");

        assertThat(field("Extension").getErrorMessage()).isEqualTo("An extension has 1 to 11 digits");
        assertThat(field("Extension").isInvalid()).isTrue();
    }

    @Test
    void asksBeforeUnsavedChangesAreLeft() {
        type("Number", "214-555-0114");
        UI.getCurrent().navigate("staff/phone-numbers");
        roundTrip();

        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat(getCurrentView()).isInstanceOf(ContactPointEditorView.class);
    }

    @Test
    void leavesWithoutAskingWhereNothingChanged() {
        UI.getCurrent().navigate("staff/phone-numbers");
        roundTrip();

        assertThat(getCurrentView()).isInstanceOf(ContactPointListView.class);
        assertThat(find(Span.class).withText("214-555-0113 ext. 7002").all()).hasSize(1);
    }

    @Test
    void aNumberInUseStaysAndTheReasonIsTold() {
        CONTENT.on(
                "DELETE " + PATH,
                request -> new Answer(409, "{\"status\": 409, \"detail\": \"Hemifacial spasm shows this number\"}"));
        CONTENT.on("GET " + PATH + "/uses", "[]");
        press("Remove number");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(messages()).contains("Hemifacial spasm shows this number");
        assertThat(getCurrentView()).isInstanceOf(ContactPointEditorView.class);
    }

    @Test
    void aNumberIsRemovedThoughWhatIsTypedInItsPlaceIsNone() {
        CONTENT.on("DELETE " + PATH, request -> new Answer(204, ""));
        type("Number", "not a number");
        CONTENT.on("GET " + PATH + "/uses", "[]");
        press("Remove number");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(CONTENT.requests("DELETE " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.ifMatch()).isEqualTo("\"3\""));
        assertThat(getCurrentView()).isInstanceOf(ContactPointListView.class);
    }

    @Test
    void aNumberThatSomebodyElseChangedIsShownBeforeItIsRemoved() {
        CONTENT.on("DELETE " + PATH, request -> stale("+12145550177", 9));
        CONTENT.on("GET " + PATH + "/uses", "[]");
        press("Remove number");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(CONTENT.requests("DELETE " + PATH)).hasSize(1);
        assertThat(field("Number").getValue()).isEqualTo("214-555-0177");
        assertThat(messages()).contains("Not done", "somebody else saved");
    }

    @Test
    void aNumberThatIsStillShownIsRemovedOnceAnotherTakesItsPlaceEverywhere() {
        var other = SAVED.replace("lakeside-main-nurse-line", "night-desk").replace("Nurse line", "Night desk");
        CONTENT.on("GET /contact-points", snapshot("[" + SAVED + ", " + other + "]"));
        CONTENT.on("POST " + PATH + "/replacement", request -> new Answer(204, ""));
        press("Remove number");

        var dialog = find(ReplaceDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("Hemifacial spasm");
        press("Replace everywhere and remove");
        assertThat(CONTENT.requests("POST " + PATH + "/replacement")).isEmpty();

        ComboBox<?> by = find(ComboBox.class).withLabel("Replace by").single();
        choose(by, "Night desk · 214-555-0113");
        press("Replace everywhere and remove");

        assertThat(CONTENT.requests("POST " + PATH + "/replacement"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.ifMatch()).isEqualTo("\"3\"");
                    assertThat(request.body()).isEqualTo("{\"by\":\"night-desk\"}");
                });
        assertThat(CONTENT.requests("DELETE " + PATH)).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(ContactPointListView.class);
    }

    @Test
    void theQuestionNamesTheNumberThatIsToBeRemoved() {
        CONTENT.on("GET " + PATH + "/uses", "[]");
        press("Remove number");

        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .startsWith(WireSamples.read(ContactPointDetails.class).label());
    }

    @Test
    void aClearedPlaceInTheOrderIsAskedForAndNeverTakenForTheFirst() {
        find(IntegerField.class).single().clear();
        press("Save");

        assertThat(find(IntegerField.class).single().getErrorMessage()).contains("whole number");
        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
    }

    @Test
    void takingTheirsKeepsAnOfficeThatWasAddedSinceThePageWasOpened() {
        String theirs = SAVED.replaceFirst("\"location\": *(null|\"[^\"]*\")", "\"location\": \"new-office\"");
        CONTENT.on("PUT " + PATH, request -> Answer.problem(412, "Somebody else was faster", "current", theirs));
        type("Number", "214-555-0114");
        press("Save");
        press("Take theirs");
        CONTENT.on("PUT " + PATH, SAVED);
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH))
                .last()
                .satisfies(request -> assertThat(request.body()).contains("\"location\":\"new-office\""));
    }

    @Test
    void aNewNumberIsSaidToBeSavedOnItsOwnPage() {
        CONTENT.on("POST /contact-points", request -> new Answer(201, SAVED));
        navigate("staff/new-phone-number", ContactPointEditorView.class);
        type("Number", "214-555-0113");
        type("What patients read beside it", "Lakeside main nurse line");
        press("Save");
        roundTrip();

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("staff/phone-numbers/lakeside-main-nurse-line");
        assertThat(messages()).contains("Saved. Patients see it now.");
    }

    @Test
    void aComparisonAndTheHistoryTellEveryFieldInPlainWords() {
        var told = new ContactPointForm(List.of(), List.of()).describe(WireSamples.read(ContactPointDraft.class));

        assertThat(told)
                .containsEntry("What to press in its menu", "press 2, then 5")
                .containsEntry("Language spoken", "Spanish")
                .hasEntrySatisfying(
                        "When it is answered",
                        hours -> assertThat(hours.replace('\u202f', ' ')).startsWith("Monday: 8:00 AM to 4:00 PM."));
    }

    private static Answer stale(String number, int version) {
        return Answer.problem(
                412,
                "Somebody else was faster",
                "current",
                SAVED.replace("+12145550113", number).replace("\"version\": 3", "\"version\": " + version));
    }

    /** Chooses what is listed with these words; nothing else may be listed. */
    private static <T> void choose(ComboBox<T> field, String words) {
        assertThat(field.getListDataView().getItems().map(field.getItemLabelGenerator()::apply))
                .containsExactly(words);
        field.setValue(field.getListDataView().getItem(0));
    }
}
