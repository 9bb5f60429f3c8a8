package org.practiceportal.portal.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.Photo;
import org.practiceportal.common.practitioner.PhotoUploadsApi;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerList;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.LoginAgainDialog;
import org.practiceportal.portal.security.StaffViews;

class PractitionerEditorTests extends StaffViews {

    private static final String SAVED = WireSamples.json(PractitionerDetails.class);
    private static final String NUMBER = WireSamples.json(ContactPointDetails.class);
    private static final String PATH = "/practitioners/maria-example";
    private static final String OLD_PHOTO = WireSamples.read(Photo.class).sha256();
    private static final String NEW_PHOTO = "a".repeat(64);

    @BeforeEach
    void openThePerson() {
        CONTENT.on(
                "GET /locations",
                snapshot("{\"total\": 1, \"locations\": [" + WireSamples.json(LocationDetails.class) + "]}"));
        CONTENT.on(
                "GET /contact-points",
                snapshot("[" + NUMBER + ", "
                        + NUMBER.replace("\"lakeside-main\"", "null").replace("lakeside-main-nurse-line", "of-all")
                        + ", "
                        + NUMBER.replace("\"lakeside-main\"", "\"elsewhere\"")
                                .replace("lakeside-main-nurse-line", "of-another")
                        + "]"));
        CONTENT.on(
                "GET /condition-pages",
                snapshot("[{\"slug\": \"hemifacial-spasm\", \"title\": \"Hemifacial spasm\", \"alsoKnownAs\": [],"
                        + " \"abbreviations\": [], \"position\": 1}]"));
        CONTENT.on("GET " + PATH, snapshot(SAVED));
        CONTENT.on("GET /photos/" + OLD_PHOTO + "/preview", "the old photo");
        CONTENT.on("PUT " + PATH, SAVED.replace("\"version\": 4", "\"version\": 5"));
        navigate("staff/practitioners/maria-example", PractitionerEditorView.class);
    }

    @Test
    void savesEverythingThatWasReadWithItsVersion() {
        type("Family name", "Sample");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"4\"");
            assertThat(request.body())
                    .contains("\"family\":\"Sample\"", "\"npi\":\"1234567893\"", "\"hemifacial-spasm\"")
                    .contains("\"languages\":[\"en\",\"es\"]", "\"contactPoint\":\"lakeside-main-nurse-line\"")
                    .contains("\"sameAsOffice\":true", "\"asOf\":\"2026-11-03\"", "\"videoVisits\":true")
                    .contains("\"from\":\"2026-12-21\"", "\"through\":\"2027-01-31\"")
                    .contains("\"photo\":{\"sha256\":\"" + OLD_PHOTO + "\",\"width\":480,\"height\":360}");
        });
        assertThat(messages()).contains("Saved");
    }

    @Test
    void aMistypedNpiIsRefusedBesideItsField() {
        type("NPI", "1234567890");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
        assertThat(find(TextField.class).withCaption("NPI").single().getErrorMessage())
                .contains("checks the others");
    }

    @Test
    void aNumberIsChosenAmongThoseOfTheOfficeAndOfThePracticeOnly() {
        @SuppressWarnings("unchecked") // A search by class knows nothing of type arguments.
        ComboBox<Slug> numbers =
                find(ComboBox.class).withCaption("Number to call").single();

        assertThat(numbers.getListDataView().getItems())
                .containsExactlyInAnyOrder(new Slug("lakeside-main-nurse-line"), new Slug("of-all"));
    }

    @Test
    void aRoleThatEndsBeforeItBeginsIsRefusedAndSaysWhy() {
        test(find(DatePicker.class).withCaption("Last day").single()).setValue(LocalDate.of(2020, 1, 1));
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
        assertThat(messages()).isNotEmpty();
    }

    @Test
    void aNewRoleWithoutAnOfficeIsNotSaved() {
        press("Add an office");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
    }

    @Test
    void aRoleAndAnAbsenceThatAreRemovedAreGoneWithTheSave() {
        press("Remove this office");
        press("Remove this absence");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"roles\":[]", "\"absences\":[]"));
    }

    @Test
    void aPhotoIsShownAsPatientsWillSeeItAndSavedWithThePerson() {
        assertThat(shownPhoto()).isEqualTo("the old photo");
        takePhotos();

        upload("from the camera");

        assertThat(shownPhoto()).isEqualTo("the new photo");
        assertThat(CONTENT.requests("POST /photos"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).isEqualTo("from the camera"));
        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
        press("Save");
        assertThat(CONTENT.requests("PUT " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"sha256\":\"" + NEW_PHOTO + "\""));
    }

    @Test
    void aPhotoThatIsNotSavedIsNotLeftBehindUnasked() {
        takePhotos();
        upload("from the camera");

        UI.getCurrent().navigate("staff/practitioners");
        roundTrip();

        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
    }

    @Test
    void aPhotoThatIsRemovedIsGoneWithTheSave() {
        press("Remove the photo");

        assertThat(find(Image.class).all()).isEmpty();
        assertThat(find(Button.class).withText("Remove the photo").all()).isEmpty();
        press("Save");
        assertThat(CONTENT.requests("PUT " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).doesNotContain("photo"));
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedBesideItsFieldAndThePhotoStays() {
        CONTENT.on(
                "POST /photos",
                request -> Answer.problem(
                        400,
                        "Some of the input is wrong",
                        "errors",
                        "[{\"field\": \"photo\", \"message\": \"This is no photo that can be read\"}]"));

        upload("a letter");

        assertThat(photoError()).isEqualTo("This is no photo that can be read");
        assertThat(shownPhoto()).isEqualTo("the old photo");
        takePhotos();
        upload("from the camera");
        assertThat(photoError()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsNotSentOn() {
        upload("x".repeat(PhotoUploadsApi.MOST_BYTES + 1));

        assertThat(photoError()).contains("more than 15 MB");
        assertThat(CONTENT.requests("POST /photos")).isEmpty();
    }

    @Test
    void aServiceThatDoesNotAnswerTakesNoPhotoAndSaysSo() {
        CONTENT.on("POST /photos", request -> new Answer(503, "{}"));

        upload("from the camera");

        assertThat(photoError()).contains("was not taken", "in a moment");
        assertThat(shownPhoto()).isEqualTo("the old photo");
    }

    @Test
    void whoseSessionHasEndedLogsInAgainWhereThePhotoIs() {
        CONTENT.on("POST /photos", request -> new Answer(401, "{}"));

        upload("from the camera");

        assertThat(photoError()).contains("your session has ended");
        assertThat(find(LoginAgainDialog.class).single().isOpened()).isTrue();
    }

    @Test
    void aPhotoThatCannotBeShownStays() {
        CONTENT.on("GET /photos/" + OLD_PHOTO + "/preview", request -> new Answer(503, "{}"));
        navigate("staff/practitioners/maria-example", PractitionerEditorView.class);

        assertThat(find(Image.class).all()).isEmpty();
        assertThat(photo().getHelperText()).contains("cannot be shown at the moment");
        type("Family name", "Sample");
        press("Save");
        assertThat(CONTENT.requests("PUT " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains(OLD_PHOTO));
    }

    @Test
    void aColleaguesPhotoIsSeenInAConflict() {
        takePhotos();
        upload("from the camera");
        CONTENT.on(
                "PUT " + PATH,
                request -> Answer.problem(
                        412, "Somebody was faster", "current", SAVED.replace(OLD_PHOTO, "b".repeat(64))));

        press("Save");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Photo of 480 by 360 pixels, aaaaaaaa", "Photo of 480 by 360 pixels, bbbbbbbb");
    }

    @Test
    void leadsToItsHistory() {
        assertThat(find(Anchor.class).withText("History").single().getHref())
                .isEqualTo("staff/history/practitioner/maria-example");
    }

    @Test
    void theListTellsWhoHasLeft() {
        CONTENT.on(
                "GET /practitioners",
                snapshot(WireSamples.json(PractitionerList.class)
                        .replace("\"through\": \"2027-01-31\"", "\"through\": \"2024-12-31\"")));
        navigate("staff/practitioners", PractitionerListView.class);

        assertThat(find(Anchor.class)
                        .withText("Maria J. Example, MD, PhD")
                        .single()
                        .getHref())
                .isEqualTo("staff/practitioners/maria-example");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("No longer sees patients here");
    }

    @Test
    void aListOfNobodySaysWhatPatientsReadMeanwhile() {
        CONTENT.on("GET /practitioners", snapshot("{\"practitioners\": [], \"locations\": [], \"conditions\": []}"));
        navigate("staff/practitioners", PractitionerListView.class);

        assertThat(find(Paragraph.class)
                        .withTextContaining("Nobody is listed yet")
                        .single()
                        .isVisible())
                .isTrue();
    }

    private static void takePhotos() {
        CONTENT.on("POST /photos", WireSamples.json(Photo.class).replace(OLD_PHOTO, NEW_PHOTO));
        CONTENT.on("GET /photos/" + NEW_PHOTO + "/preview", "the new photo");
    }

    private void upload(String file) {
        test(find(Upload.class).single()).upload("me.jpg", "image/jpeg", file.getBytes(StandardCharsets.UTF_8));
        roundTrip();
    }

    private PhotoField photo() {
        return find(PhotoField.class).single();
    }

    private String photoError() {
        return photo().isInvalid() ? photo().getErrorMessage() : "";
    }

    private String shownPhoto() {
        var shown = find(Image.class).single();
        assertThat(shown.getAlt()).contains("The photo as patients see it");
        return new String(
                Base64.getDecoder().decode(shown.getSrc().replace("data:image/jpeg;base64,", "")),
                StandardCharsets.UTF_8);
    }
}
