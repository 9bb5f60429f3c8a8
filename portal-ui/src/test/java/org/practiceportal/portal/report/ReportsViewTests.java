package org.practiceportal.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.report.DetailReport;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;

class ReportsViewTests extends StaffViews {

    private static final String REPORT = WireSamples.json(DetailReport.class);

    @Test
    void saysWhatIsWrongHowOftenAndWhereToCorrectIt() {
        CONTENT.on("GET /detail-reports", "[" + REPORT + "]");
        navigate("staff/reports", ReportsView.class);

        assertThat(find(Anchor.class).withText("Main number").single().getHref())
                .isEqualTo("staff/phone-numbers/main");
        assertThat(find(Paragraph.class).all())
                .extracting(text -> text.getElement().getTextRecursively())
                .contains("1 report is open.", "This number does not work")
                .anyMatch(text -> text.startsWith("Reported 3 times, last"));
    }

    @Test
    void aReportIsClosedByWhoLookedAfterIt() {
        CONTENT.on("GET /detail-reports", "[" + REPORT + "]");
        CONTENT.on("POST /detail-reports/7/closing", "");
        navigate("staff/reports", ReportsView.class);
        CONTENT.on("GET /detail-reports", "[]");

        press("It was right");

        assertThat(CONTENT.requests("POST /detail-reports/7/closing"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("WAS_RIGHT"));
        assertThat(messages()).contains("The report about Main number is closed.");
        assertThat(find(Button.class).withText("It was right").all()).isEmpty();
        assertThat(find(Paragraph.class).withText("No report is open.").all()).hasSize(1);
    }

    @Test
    void aReportThatAColleagueHasClosedIsSaidToBeGone() {
        CONTENT.on("GET /detail-reports", "[" + REPORT + "]");
        CONTENT.on("POST /detail-reports/7/closing", request -> new Answer(404, "{}"));
        navigate("staff/reports", ReportsView.class);

        press("Corrected");

        assertThat(messages()).contains("There is no such record");
    }
}
