package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;

class ChecksViewTests extends StaffViews {

    private static final String NUMBER = WireSamples.json(ContactPointDetails.class);
    private static final String OFFICE = WireSamples.json(LocationDetails.class);

    private static final String NEVER_CHECKED = """
            {"kind": "contact-point", "key": "lakeside-main-nurse-line", "title": "Nurse line", "version": 3}
            """;
    private static final String HOURS_FOUND_WRONG = """
            {"kind": "location", "key": "lakeside-main", "title": "Lakeside Main", "version": 2, "by": "ben",
             "last": {"at": "2026-11-20T15:00:00Z", "method": "CALLED", "right": false}}
            """;
    private static final String NOT_DUE = """
            {"kind": "contact-point", "key": "main", "title": "Main number", "version": 1, "by": "ben",
             "last": {"at": "2026-11-20T15:00:00Z", "method": "CALLED", "right": true}, "due": "2999-01-01T00:00:00Z"}
            """;

    @BeforeEach
    void records() {
        CONTENT.on("GET /locations", snapshot("{\"total\": 1, \"locations\": [" + OFFICE + "]}"));
        CONTENT.on("GET /contact-points", snapshot("[" + NUMBER + "]"));
        CONTENT.on("GET /verifications", snapshot("[" + HOURS_FOUND_WRONG + "," + NEVER_CHECKED + "," + NOT_DUE + "]"));
        navigate("staff/checks", ChecksView.class);
    }

    @Test
    void whatIsDueStandsThereWithTheNumberToCallAndWhatPatientsAreTold() {
        assertThat(find(ListItem.class).all())
                .extracting(item -> item.getElement().getTextRecursively().replace('\u202f', ' '))
                .hasSize(2)
                .satisfiesExactly(
                        hours -> assertThat(hours)
                                .contains(
                                        "Lakeside Main",
                                        "Found wrong by ben",
                                        "Monday: 8:00 AM to 12:00 PM",
                                        "214-555-0113"),
                        number -> assertThat(number)
                                .contains(
                                        "Nurse line",
                                        "Lakeside Main",
                                        "214-555-0113",
                                        "press 2, then 5",
                                        "Answered: "));
        assertThat(find(Anchor.class)
                        .withText("214-555-0113, ext. 7002")
                        .all()
                        .getFirst()
                        .getHref())
                .isEqualTo("tel:+12145550113;ext=7002");
    }

    @Test
    void whatIsRightLeavesTheListWithOnePress() {
        CONTENT.on("POST /verifications/contact-points/lakeside-main-nurse-line", NUMBER);
        CONTENT.on("GET /verifications", snapshot("[" + NOT_DUE + "]"));

        test(find(Button.class).withText("Called, right").all().getLast()).click();

        assertThat(CONTENT.requests("POST /verifications/contact-points/lakeside-main-nurse-line"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.ifMatch()).isEqualTo("\"3\"");
                    assertThat(request.body()).contains("CALLED", "true");
                });
        assertThat(find(ListItem.class).all()).isEmpty();
        assertThat(find(Paragraph.class).all())
                .extracting(text -> text.getElement().getTextRecursively())
                .contains("Everything is checked. Nothing is due.");
        assertThat(messages()).contains("Nurse line: right");
    }

    @Test
    void whatIsWrongIsCorrectedAtOnce() {
        CONTENT.on("POST /verifications/contact-points/lakeside-main-nurse-line", NUMBER);
        CONTENT.on("GET /contact-points/lakeside-main-nurse-line", snapshot(NUMBER));
        CONTENT.on("GET /contact-points/lakeside-main-nurse-line/uses", "[]");

        test(find(Button.class).withText("Wrong").all().getLast()).click();

        assertThat(CONTENT.requests("POST /verifications/contact-points/lakeside-main-nurse-line"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"right\":false"));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("staff/phone-numbers/lakeside-main-nurse-line");
    }

    @Test
    void whatAColleagueHasChangedMeanwhileIsNotCheckedAsItWas() {
        CONTENT.on(
                "POST /verifications/contact-points/lakeside-main-nurse-line",
                request -> Answer.problem(412, "Somebody else was faster", "current", NUMBER));

        test(find(Button.class).withText("Called, right").all().getLast()).click();

        assertThat(messages()).contains("somebody else saved this meanwhile").doesNotContain("right, and patients");
    }
}
