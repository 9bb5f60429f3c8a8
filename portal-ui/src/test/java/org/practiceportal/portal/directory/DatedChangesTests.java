package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;

class DatedChangesTests extends StaffViews {

    private static final String SAVED = WireSamples.json(ContactPointDetails.class);
    private static final String PLANNED = WireSamples.json(PlannedChange.class);
    private static final String FAILED = PLANNED.replace("\"PLANNED\"", "\"FAILED\"")
            .replace("\"endedAt\": null", "\"endedAt\": \"2026-12-01T06:00:00Z\"")
            .replace("\"failure\": null", "\"failure\": \"There is no office closing\"");

    @BeforeEach
    void openTheNumber() {
        CONTENT.on(
                "GET /locations",
                snapshot("{\"total\": 1, \"locations\": [" + WireSamples.json(LocationDetails.class) + "]}"));
        CONTENT.on("GET /contact-points", snapshot("[" + SAVED + "]"));
        CONTENT.on("GET /contact-points/lakeside-main-nurse-line", snapshot(SAVED));
        CONTENT.on("GET /contact-points/lakeside-main-nurse-line/uses", "[]");
        CONTENT.on("POST /planned-changes", PLANNED);
        CONTENT.on("DELETE /planned-changes/12", "{}");
        open();
    }

    private void open() {
        navigate("staff/phone-numbers/lakeside-main-nurse-line", ContactPointEditorView.class);
    }

    @Test
    void onlyWhatIsTypedIsPlannedByTheClockOfTheOfficeAndTheNumberStays() {
        type("Number", "214-555-0114");
        press("Save from a date");
        test(find(DateTimePicker.class).single()).setValue(LocalDateTime.of(2099, 12, 1, 0, 0));
        press("Plan it");

        assertThat(CONTENT.requests("POST /planned-changes"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"kind\":\"contact-point\"", "\"key\":\"lakeside-main-nurse-line\"")
                        .contains("\"from\":\"2099-12-01T00:00:00\"", "\"zone\":\"America/Chicago\"")
                        .contains("\"fields\":{\"number\":\"+12145550114\"}"));
        assertThat(CONTENT.requests("PUT /contact-points/lakeside-main-nurse-line"))
                .isEmpty();
        assertThat(field("Number").getValue()).isEqualTo("214-555-0113");
        assertThat(messages()).contains("Planned. It takes effect on December 1, 2099");
        assertThat(find(DatedChanges.class).single().getElement().getTextRecursively())
                .contains("December 1, 2026", "Number: 214-555-0113 → 214-555-0114", "Take back");
    }

    @Test
    void aTimeThatIsPastIsRefused() {
        type("Number", "214-555-0114");
        press("Save from a date");
        // Past the least that the browser lets anybody choose.
        find(DateTimePicker.class).single().setValue(LocalDateTime.of(2020, 12, 1, 0, 0));
        press("Plan it");

        assertThat(CONTENT.requests("POST /planned-changes")).isEmpty();
        assertThat(find(DateTimePicker.class).single().isInvalid()).isTrue();
    }

    @Test
    void whereNothingIsTypedThereIsNothingToPlan() {
        press("Save from a date");

        assertThat(messages()).contains("Type the change first");
    }

    @Test
    void whatIsPlannedIsTakenBack() {
        CONTENT.on("GET /planned-changes", "[" + PLANNED + "]");
        open();
        press("Take back");

        assertThat(CONTENT.requests("DELETE /planned-changes/12"))
                .singleElement()
                .satisfies(request -> assertThat(request.ifMatch()).isEqualTo("\"0\""));
        assertThat(find(DatedChanges.class).single().getElement().getTextRecursively())
                .doesNotContain("Take back");
    }

    @Test
    void whatFailsWhileItIsTakenBackSaysSoAndLeavesTheNumberAsItIs() {
        CONTENT.on("GET /planned-changes", "[" + PLANNED + "]");
        open();
        type("Number", "214-555-0177");
        CONTENT.on(
                "DELETE /planned-changes/12",
                request -> Answer.problem(412, "It has failed meanwhile", "current", FAILED));
        press("Take back");

        assertThat(messages()).contains("It has failed meanwhile");
        assertThat(field("Number").getValue()).isEqualTo("214-555-0177");
    }

    @Test
    void whatCouldNotBeMadeSaysWhy() {
        CONTENT.on("GET /planned-changes", "[" + FAILED + "]");
        open();

        assertThat(find(DatedChanges.class).single().getElement().getTextRecursively())
                .contains("This could not be made, and nothing has changed: There is no office closing", "Dismiss");
    }

    @Test
    void theListOfAllLeadsToTheirRecords() {
        CONTENT.on("GET /planned-changes", "[" + PLANNED + ", " + FAILED + "]");
        navigate("staff/planned-changes", PlannedChangesView.class);

        assertThat(find(Anchor.class).withText("Nurse line · 214-555-0113").all())
                .hasSize(2)
                .allMatch(link -> link.getHref().equals("staff/phone-numbers/lakeside-main-nurse-line"));
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Anna Example", "There is no office closing")
                .contains("Number: 214-555-0113 → 214-555-0114", "Central Time")
                .doesNotContain("America/Chicago");
    }
}
