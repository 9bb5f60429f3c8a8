package org.practiceportal.portal.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.condition.TypedContactReport;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;
import org.practiceportal.portal.staff.StaffTable;

class TypedContactsViewTests extends StaffViews {

    private static final String REPORT = WireSamples.json(TypedContactReport.class);
    private static final String NEVER = "{\"scannedAt\": null, \"total\": 0, \"places\": []}";

    @Test
    void namesThePageWhatIsTypedThereAndTheRecordThatSaysTheSame() {
        CONTENT.on("GET /typed-contacts", REPORT);
        navigate("staff/typed-contacts", TypedContactsView.class);

        assertThat(find(Anchor.class).withText("Hemifacial spasm").single().getHref())
                .isEqualTo("staff/pages/hemifacial-spasm");
        assertThat(find(Anchor.class).withText("Nurse line").single().getHref())
                .isEqualTo("staff/phone-numbers/lakeside-main-nurse-line");
        assertThat(find(StaffTable.class).single().getElement().getTextRecursively())
                .contains("(214) 555-0113");
        assertThat(state()).isEqualTo("One place is left. All pages were looked through last on 2026-11-23 08:30 UTC");
    }

    @Test
    void aDraftAndWhatTheDirectoryDoesNotHaveAreSaidToBeSo() {
        CONTENT.on(
                "GET /typed-contacts",
                REPORT.replace("\"draft\": false", "\"draft\": true")
                        .replace("\"lakeside-main-nurse-line\"", "null")
                        .replace("\"Nurse line\"", "null"));
        navigate("staff/typed-contacts", TypedContactsView.class);

        assertThat(find(StaffTable.class).single().getElement().getTextRecursively())
                .contains("Hemifacial spasm (draft)", "Not in the directory");
    }

    @Test
    void aNumberThatIsNoLongerThatOfTheRecordIsSaidToBeWrong() {
        CONTENT.on("GET /typed-contacts", REPORT.replace("\"former\": false", "\"former\": true"));
        navigate("staff/typed-contacts", TypedContactsView.class);

        assertThat(find(StaffTable.class).single().getElement().getTextRecursively())
                .contains("Nurse line (another number by now)");
    }

    @Test
    void saysWhereNothingIsLeftAndThatNothingWasLookedThroughYet() {
        CONTENT.on("GET /typed-contacts", NEVER);
        navigate("staff/typed-contacts", TypedContactsView.class);

        assertThat(state()).startsWith("Nothing is typed that should be linked. The pages have not been looked");
        assertThat(find(StaffTable.class).all()).isEmpty();
    }

    @Test
    void looksThroughAllPagesAtThePressOfAButton() {
        CONTENT.on("GET /typed-contacts", NEVER);
        CONTENT.on("POST /typed-contacts/scans", request -> new Answer(204, ""));
        navigate("staff/typed-contacts", TypedContactsView.class);
        CONTENT.on("GET /typed-contacts", REPORT);

        press("Look through all pages now");

        assertThat(CONTENT.requests("POST /typed-contacts/scans")).hasSize(1);
        assertThat(state()).startsWith("One place is left.");
        assertThat(messages()).contains("All pages have been looked through.");
    }

    @Test
    void aLongListComesInStretches() {
        CONTENT.on("GET /typed-contacts", REPORT.replace("\"total\": 1", "\"total\": 120"));
        UI.getCurrent().navigate("staff/typed-contacts", QueryParameters.of("page", "1"));

        assertThat(CONTENT.requests("GET /typed-contacts"))
                .singleElement()
                .satisfies(request -> assertThat(request.query()).isEqualTo("page=1&size=50"));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("staff/typed-contacts?page=0", "staff/typed-contacts?page=2");
    }

    private String state() {
        return find(Paragraph.class)
                .withAttribute("role", "status")
                .single()
                .getElement()
                .getTextRecursively();
    }
}
