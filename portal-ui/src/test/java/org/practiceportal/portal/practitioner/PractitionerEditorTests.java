package org.practiceportal.portal.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerList;
import org.practiceportal.portal.security.StaffViews;

class PractitionerEditorTests extends StaffViews {

    private static final String SAVED = WireSamples.json(PractitionerDetails.class);
    private static final String NUMBER = WireSamples.json(ContactPointDetails.class);
    private static final String PATH = "/practitioners/maria-example";

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
                    .contains("\"from\":\"2026-12-21\"", "\"through\":\"2027-01-31\"");
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
}
