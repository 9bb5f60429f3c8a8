package org.practiceportal.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.report.DetailReport;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;

class StaffStartViewTests extends StaffViews {

    @Test
    void saysHowMuchWaitsToBeDone() {
        CONTENT.on("GET /detail-reports", "[" + WireSamples.json(DetailReport.class) + "]");
        CONTENT.on(
                "GET /verifications",
                snapshot("[{\"kind\": \"contact-point\", \"key\": \"main\", \"title\": \"Main\", \"version\": 1},"
                        + " {\"kind\": \"contact-point\", \"key\": \"desk\", \"title\": \"Desk\", \"version\": 1,"
                        + " \"due\": \"2999-01-01T00:00:00Z\"}]"));
        navigate("staff", StaffStartView.class);

        assertThat(find(Paragraph.class).withText("1 check is due.").all()).hasSize(1);
        assertThat(find(Paragraph.class).withText("1 report is open.").all()).hasSize(1);
    }

    @Test
    void leadsEverywhereWhenThatCannotBeRead() {
        CONTENT.on("GET /verifications", request -> new Answer(503, "{}"));
        navigate("staff", StaffStartView.class);

        assertThat(find(Paragraph.class).withText("What patients say is wrong.").all())
                .hasSize(1);
        assertThat(messages()).isNotEmpty();
    }
}
