package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationAtMoment;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;
import org.practiceportal.portal.staff.RowsField;

class LocationEditorTests extends StaffViews {

    private static final String WITH_SERVICES = WireSamples.json(LocationDetails.class);
    private static final String SAVED = WITH_SERVICES.replaceAll("(?s)\"services\": \\[.*?]", "\"services\": []");
    private static final String PUT = "PUT /locations/lakeside-main";

    @BeforeEach
    void openTheOffice() {
        CONTENT.on("GET /locations/lakeside-main", snapshot(SAVED));
        CONTENT.on("GET /locations/lakeside-main/uses", "[]");
        CONTENT.on("GET /locations/lakeside-main/at", WireSamples.json(LocationAtMoment.class));
        CONTENT.on(PUT, SAVED);
        CONTENT.on("GET /contact-points", snapshot("[" + WireSamples.json(ContactPointDetails.class) + "]"));
        navigate("staff/offices/lakeside-main", LocationEditorView.class);
    }

    @Test
    void asksBeforeTheAddressThatPatientsSeeBecomesAnother() {
        CONTENT.on("GET /locations/lakeside-main/reach", reach(7));
        type("Street and number", "9 New Street");
        press("Save");

        assertThat(CONTENT.requests(PUT)).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(CONTENT.requests(PUT))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("9 New Street"));
    }

    @Test
    void asksBeforePatientsAreToldOtherHoursAndShowsBoth() {
        CONTENT.on("GET /locations/lakeside-main/reach", reach(7));
        test(find(TimePicker.class).withAriaLabel("Friday, closes at").single()).setValue(LocalTime.of(11, 0));
        press("Save");

        assertThat(CONTENT.requests(PUT)).isEmpty();
        var question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getTextRecursively().replace('\u202f', ' '))
                .contains("Friday: 8:00 AM to 12:00 PM", "Friday: 8:00 AM to 11:00 AM");

        test(question).confirm();

        assertThat(CONTENT.requests(PUT)).hasSize(1);
    }

    @Test
    void anOfficeThatIsNotThereIsNotCalledANewOne() {
        CONTENT.on("GET /locations/lakeside-gone", request -> new Answer(404, "{\"status\": 404}"));
        navigate("staff/offices/lakeside-gone", LocationEditorView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("lakeside-gone");
        assertThat(messages()).isNotEmpty();
    }

    @Test
    void theListLeadsToWhatWasRemoved() {
        CONTENT.on("GET /locations", snapshot("{\"total\": 0, \"locations\": []}"));
        navigate("staff/offices", LocationListView.class);

        assertThat(find(Anchor.class).withText("Removed").single().getHref()).isEqualTo("staff/removed/location");
    }

    @Test
    void servicesAreSavedAsTheyWereReadAndOneWithoutANameIsRefused() {
        openWithServices();
        type("Street and number", "9 New Street");
        press("Save");

        assertThat(CONTENT.requests(PUT))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains(
                                "\"name\":\"Injections for spasms\"", "\"comment\":\"Bring a list of your medicines.\"")
                        .contains("\"contactPoint\":\"lakeside-main-nurse-line\"", "\"referralRequired\":true")
                        .contains("\"walkIn\":false", "\"newPatients\":{\"accepting\":true,\"asOf\":\"2026-11-03\"}"));

        press("Add a service");
        press("Save");

        assertThat(CONTENT.requests(PUT)).hasSize(1);
    }

    @Test
    void aServiceThatIsRemovedIsGoneWithTheSave() {
        openWithServices();
        press("Remove this service");
        press("Save");

        assertThat(CONTENT.requests(PUT))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"services\":[]"));
    }

    private void openWithServices() {
        CONTENT.on("GET /locations/lakeside-main", snapshot(WITH_SERVICES));
        CONTENT.on(PUT, WITH_SERVICES);
        navigate("staff/offices/lakeside-main", LocationEditorView.class);
    }

    @Test
    void leadsToItsHistory() {
        assertThat(find(Anchor.class).withText("History").single().getHref())
                .isEqualTo("staff/history/location/lakeside-main");
    }

    @Test
    void showsEverySpanOfADay() {
        assertThat(time("Monday, opens at", 0)).isEqualTo(LocalTime.of(8, 0));
        assertThat(time("Monday, opens at", 1)).isEqualTo(LocalTime.of(13, 0));
        assertThat(time("Monday, closes at", 1)).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void aSpanThatClosesBeforeItOpensIsRefusedAtTheHours() {
        test(find(TimePicker.class).withAriaLabel("Friday, closes at").single()).setValue(LocalTime.of(7, 0));
        press("Save");

        assertThat(find(HoursField.class).single().getErrorMessage())
                .contains("Friday: a span must close after it opens");
        assertThat(CONTENT.requests(PUT)).isEmpty();
    }

    @Test
    void aNightIsKeptOnceItIsSaidThatItEndsTheNextMorning() {
        test(find(TimePicker.class).withAriaLabel("Friday, opens at").single()).setValue(LocalTime.of(22, 0));
        test(find(TimePicker.class).withAriaLabel("Friday, closes at").single()).setValue(LocalTime.of(2, 0));
        test(find(Checkbox.class)
                        .withAriaLabel("Friday, closes the next morning")
                        .single())
                .click();

        assertThat(sentence()).contains("Friday: 10:00 PM to 2:00 AM the next morning.");
        press("Save");

        assertThat(CONTENT.requests(PUT))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("{\"day\":\"FRIDAY\",\"opens\":\"22:00:00\",\"closes\":\"02:00:00\"}"));
    }

    @Test
    void theSentenceFollowsWhatIsTypedAndSaysWhatCannotBe() {
        test(find(TimePicker.class).withAriaLabel("Friday, closes at").single()).setValue(LocalTime.of(11, 0));
        assertThat(sentence()).contains("Friday: 8:00 AM to 11:00 AM.");

        test(find(TimePicker.class).withAriaLabel("Friday, closes at").single()).setValue(LocalTime.of(7, 0));
        assertThat(sentence()).contains("overlap, or one closes before it opens");
    }

    @Test
    void weeksAppointmentsSpecialDaysAndStatusAreSavedAsTheyWereRead() {
        press("Save");

        assertThat(CONTENT.requests(PUT))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains(
                                "\"weeksOfMonth\":[-1,2],\"byAppointment\":true",
                                "Thanksgiving Day",
                                "Christmas Eve",
                                "\"code\":\"LIMITED\"",
                                "\"until\":\"2026-11-27T17:00:00\""));
    }

    @Test
    void aHolidayAheadIsDecidedWithOneClick() {
        var proposal = find(Button.class).withAriaLabel("Closed: Christmas Day").atIndex(1);
        test(proposal).click();
        press("Save");

        assertThat(CONTENT.requests(PUT))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"spans\":[],\"reason\":\"Christmas Day\""));
        assertThat(find(Button.class).withAriaLabel("Closed: Christmas Day").all())
                .doesNotContain(proposal);
    }

    @Test
    void staffLookAtAnyMoment() {
        var picker = find(DateTimePicker.class).withLabel("At this time").single();
        picker.setValue(LocalDateTime.parse("2026-11-26T10:00"));

        assertThat(told()).contains("Closed now – Thanksgiving Day, opens tomorrow at 8:00 AM");

        picker.setValue(LocalDateTime.parse("2026-12-24T10:00"));

        assertThat(told()).contains("Open now, closes at 12:00 PM", "Today (Christmas Eve): 8:00 AM to 12:00 PM");
    }

    @Test
    void theCardIsThatOfTheMomentWithItsNumberAndNotOfToday() {
        CONTENT.on(
                "GET /locations/lakeside-main/at",
                WireSamples.json(LocationAtMoment.class).replace("1200 Lakeside Drive", "9 New Street"));
        find(DateTimePicker.class).withLabel("At this time").single().setValue(LocalDateTime.parse("2026-12-01T00:00"));

        assertThat(told()).contains("9 New Street", "214-555-0113", "Injections for spasms", "Phone numbers");
        assertThat(CONTENT.requests("GET /locations/lakeside-main/at").getLast().query())
                .isEqualTo("moment=2026-12-01T06:00:00Z");
    }

    @Test
    void beforeTheOfficeWasThereNothingIsTold() {
        CONTENT.on("GET /locations/lakeside-main/at", request -> new Answer(404, "{\"status\": 404}"));
        find(DateTimePicker.class).withLabel("At this time").single().setValue(LocalDateTime.parse("1999-12-01T00:00"));

        assertThat(told()).contains("There was no such office at that time");
    }

    private String told() {
        return find(OfficeAtMoment.class)
                .single()
                .getElement()
                .getTextRecursively()
                .replace('\u202f', ' ');
    }

    @Test
    void aSpecialDayNeedsItsDateAndWhatPatientsRead() {
        press("Add a special day");
        press("Save");

        assertThat(find(SpecialDaysField.class).single().getErrorMessage()).contains("its date");
        assertThat(CONTENT.requests(PUT)).isEmpty();
    }

    @Test
    void anOfficeIsClosedAtOnceInThreeTapsAndNeverWithoutAnEnd() {
        press("Close now");
        press("Close the office");
        assertThat(CONTENT.requests(PUT)).isEmpty();

        chooseFirst(find(RadioButtonGroup.class).single());
        press("Close the office");

        assertThat(CONTENT.requests(PUT)).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"2\"");
            assertThat(request.body()).contains("\"code\":\"CLOSED\"", "\"until\":\"2");
        });
        assertThat(messages()).contains("closed from now on");
    }

    @Test
    void anOfficeWhoseClosureHasEndedCanBeClosedAgain() {
        CONTENT.on("GET /locations/lakeside-main", snapshot(closedUntil("2026-01-26T08:00:00")));
        navigate("staff/offices/lakeside-main", LocationEditorView.class);
        assertThat(button("Close now").isVisible()).isTrue();
        assertThat(button("Open again").isVisible()).isFalse();

        CONTENT.on("GET /locations/lakeside-main", snapshot(closedUntil("2199-01-26T08:00:00")));
        navigate("staff/offices", LocationListView.class);
        navigate("staff/offices/lakeside-main", LocationEditorView.class);
        assertThat(button("Close now").isVisible()).isFalse();
        press("Open again");

        assertThat(CONTENT.requests(PUT))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"status\":null"));
    }

    @Test
    void aClosureToComeIsNotInTheWayOfOneNowAndIsNamedBeforeItIsReplaced() {
        CONTENT.on(
                "GET /locations/lakeside-main",
                snapshot(closedUntil("2199-01-26T08:00:00").replace("2026-01-24T06:00:00", "2199-01-24T06:00:00")));
        navigate("staff/offices/lakeside-main", LocationEditorView.class);
        assertThat(button("Open again").isVisible()).isFalse();
        press("Close now");

        assertThat(find(CloseNowDialog.class).single().getElement().getTextRecursively())
                .contains("This takes the place of", "The elevator is being repaired");
    }

    @Test
    void takingBackAPlannedChangeLeavesATypedStatusAlone() {
        CONTENT.on(
                "GET /planned-changes",
                "[" + WireSamples.json(PlannedChange.class).replace("\"contact-point\"", "\"location\"") + "]");
        CONTENT.on("DELETE /planned-changes/12", "{}");
        navigate("staff/offices/lakeside-main", LocationEditorView.class);
        test(find(TextArea.class).withLabel("What patients read").single()).setValue("The door is stuck.");
        press("Take back");

        assertThat(find(TextArea.class).withLabel("What patients read").single().getValue())
                .isEqualTo("The door is stuck.");
    }

    @Test
    void theHoursOfTheOfficeBesideAServiceFollowWhatIsTyped() {
        openWithServices();
        test(find(TimePicker.class).withAriaLabel("Friday, closes at").single()).setValue(LocalTime.of(11, 0));

        assertThat(find(RowsField.class)
                        .single()
                        .getElement()
                        .getTextRecursively()
                        .replace('\u202f', ' '))
                .contains("Friday: 8:00 AM to 11:00 AM");
    }

    @Test
    void anotherNumberOfAServiceIsADifferenceInWords() {
        var form = new LocationForm(LocalDate.EPOCH, List.of(WireSamples.read(ContactPointDetails.class)));
        var office = WireSamples.read(LocationDraft.class);
        var service = office.services().getFirst();

        assertThat(form.describe(office).get("Services")).contains("Nurse line 214-555-0113");
        assertThat(form.describe(office.withServices(List.of(service.calledAt(null))))
                        .get("Services"))
                .doesNotContain("Nurse line");
    }

    private static String closedUntil(String time) {
        return SAVED.replace("\"LIMITED\"", "\"CLOSED\"")
                .replace("\"from\": \"2026-11-20T07:00:00\"", "\"from\": \"2026-01-24T06:00:00\"")
                .replace("2026-11-27T17:00:00", time);
    }

    private Button button(String text) {
        return getCurrentView()
                .getElement()
                .getComponent()
                .orElseThrow()
                .getChildren()
                .flatMap(LocationEditorTests::all)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(LocationEditorTests::all));
    }

    @SuppressWarnings("unchecked") // The kinds of end are the dialog's own.
    private static void chooseFirst(RadioButtonGroup<?> group) {
        var ends = (RadioButtonGroup<Object>) group;
        ends.setValue(ends.getListDataView().getItem(0));
    }

    private String sentence() {
        return find(Paragraph.class)
                .withClassName("staff-hours-sentence")
                .single()
                .getText()
                .replace('\u202f', ' ');
    }

    @Test
    void hoursThatAreNotKnownAreAbsentAndNotClosed() {
        test(find(Checkbox.class).withLabel("The hours are known").single()).click();
        press("Save");

        assertThat(CONTENT.requests(PUT))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"hours\":null"));
    }

    @Test
    void hoursThatAreKnownNeedADay() {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals("✕"))
                .forEach(remove -> test(remove).click());
        press("Save");

        assertThat(find(HoursField.class).single().getErrorMessage()).contains("always closed");
        assertThat(CONTENT.requests(PUT)).isEmpty();
    }

    @Test
    void halfAnAddressIsRefusedAtTheFieldThatLacks() {
        type("City", "");
        press("Save");

        assertThat(field("City").isInvalid()).isTrue();
        assertThat(CONTENT.requests(PUT)).isEmpty();
    }

    @Test
    void savesWhatIsShownUnchanged() {
        press("Save");

        assertThat(CONTENT.requests(PUT)).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"2\"");
            assertThat(request.body()).contains("Suite 310", "-96.7726", "clock tower", "America/Chicago", "17:30");
        });
    }

    @Test
    void anOfficeIsRemovedWithTheVersionThatWasReadOnceConfirmed() {
        CONTENT.on("GET /locations", snapshot("{\"total\": 0, \"locations\": []}"));
        CONTENT.on("DELETE /locations/lakeside-main", request -> new Answer(204, ""));
        press("Remove office");

        assertThat(CONTENT.requests("DELETE /locations/lakeside-main")).isEmpty();

        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(CONTENT.requests("DELETE /locations/lakeside-main"))
                .singleElement()
                .satisfies(request -> assertThat(request.ifMatch()).isEqualTo("\"2\""));
        assertThat(getCurrentView()).isInstanceOf(LocationListView.class);
    }

    @Test
    void anOfficeInUseStaysAndTheReasonIsTold() {
        CONTENT.on(
                "DELETE /locations/lakeside-main",
                request -> new Answer(409, "{\"status\": 409, \"detail\": \"Two numbers belong to this office\"}"));
        press("Remove office");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(messages()).contains("Two numbers belong to this office");
        assertThat(getCurrentView()).isInstanceOf(LocationEditorView.class);
    }

    @Test
    void aConflictTellsHoursTheWayTheyAreTyped() {
        CONTENT.on(PUT, request -> Answer.problem(412, "Somebody else was faster", "current", SAVED));
        test(find(Checkbox.class).withLabel("The hours are known").single()).click();
        press("Save");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively().replace('\u202f', ' '))
                .contains("Monday: 8:00 AM to")
                .doesNotContain("MONDAY");
    }

    private LocalTime time(String name, int index) {
        return find(TimePicker.class).withAriaLabel(name).atIndex(index + 1).getValue();
    }
}
